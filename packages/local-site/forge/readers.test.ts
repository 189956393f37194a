/** What guests and people who are not signed in see of an app, and what a macro outside of pages is told. */
import { adf, paragraph } from '../products/test-products';
import type { SitePerson } from '../products/contract';
import { ada, anonymous, dmitri } from '../products/people';
import { type LocalSite, startSite } from '../site';

let site: LocalSite;
let guest: SitePerson;
beforeAll(async () => {
  site = await startSite();
  guest = site.addPerson({ displayName: 'Gus Guest', isGuest: true, spaces: { ENG: 'edit' } });
  site.products.setAnonymousAccess('ENG', true);
});
afterAll(() => site.stop());

type Person = Pick<SitePerson, 'accountId'>;
const ask = async ({ accountId }: Person, path: string, body?: unknown) => {
  const response = await fetch(`${site.url}${path}`, {
    headers: {
      cookie: `site-person=${encodeURIComponent(accountId)}`,
      origin: site.url,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};
const on = (moduleKey: string) => ({ moduleKey, localId: 'here', extension: { content: { id: '131103' } } });

test('people without a license have the macro that is open to them, and none of the other modules', async () => {
  const keysOf = async (person: Person) => {
    const { modules } = (await ask(person, '/_site/modules')).body as { modules: { key: string; isClosed?: true }[] };
    return modules.map(({ key, isClosed }) => [key, isClosed ?? false]);
  };
  expect(await Promise.all([guest, anonymous].map(keysOf))).toEqual([[['tdd', false]], [['tdd', false]]]);
});

test('a module that is closed to people without a license tells them nothing of where it stands', async () => {
  const mount = on('export-markdown');
  const refused = {
    status: 403,
    body: { message: '"export-markdown" is not shown to people without a license.' },
  };
  expect([
    await ask(guest, '/_site/bridge/context', { mount }),
    await ask(guest, '/_site/bridge/invoke', { mount, functionKey: 'exportMarkdown', payload: {} }),
    await ask(anonymous, '/_site/bridge/context', { mount }),
  ]).toEqual([refused, refused, refused]);
});

test('the context of somebody who is not signed in has no account, and their calls of a function fail', async () => {
  const { body } = await ask(anonymous, '/_site/bridge/context', { mount: on('tdd') });
  expect([
    Object.keys(body as object).includes('accountId'),
    await ask(anonymous, '/_site/bridge/invoke', { mount: on('tdd'), functionKey: 'getDesign', payload: {} }),
  ]).toEqual([false, { status: 401, body: { message: 'Failed to validate FCT' } }]);
});

test('a guest edits over REST what an app acting as them is refused', async () => {
  const get = async (scopes?: readonly string[]) => {
    const principal = { as: 'user', accountId: guest.accountId, ...(scopes && { scopes }) } as const;
    const paths = ['/wiki/api/v2/pages/131103', '/wiki/rest/api/user/current'];
    return Promise.all(
      paths.map(async (path) => (await site.products.fetch(new Request(`${site.url}${path}`), principal)).status),
    );
  };
  expect([await get(), await get(['read:page:confluence', 'read:content-details:confluence'])]).toEqual([
    [200, 200],
    [404, 403],
  ]);
});

test('who is not signed in reads spaces that are open to them, and comments nowhere', async () => {
  const { spaces } = { spaces: (await ask(anonymous, '/wiki/api/v2/spaces')).body as { results: { key: string }[] } };
  const body = { representation: 'atlas_doc_format', value: JSON.stringify(adf(paragraph('Why?'))) };
  expect([
    spaces.results.map(({ key }) => key),
    (await ask(anonymous, '/wiki/api/v2/pages/131103')).status,
    (await ask(anonymous, '/wiki/api/v2/footer-comments', { pageId: '131103', body })).status >= 400,
  ]).toEqual([['ENG'], 200, true]);
  site.products.setAnonymousAccess('ENG', false);
  expect((await ask(anonymous, '/wiki/api/v2/pages/131103')).status).toBe(404);
  site.products.setAnonymousAccess('ENG', true);
});

test('a macro in a blog post and in a saved template is told of no page', async () => {
  const { body: post } = await ask(ada, '/wiki/api/v2/blogposts', {
    spaceId: '65601',
    title: 'News',
    body: { representation: 'atlas_doc_format', value: JSON.stringify(adf(paragraph('Words'))) },
  });
  const { id } = post as { id: string };
  const template = site.products.savedTemplates.save(dmitri.accountId, {
    spaceId: '65601',
    name: 'Design',
    body: JSON.stringify(adf(paragraph('Words'))),
  });
  const extensionOf = async (extension: object) => {
    const { body } = await ask(ada, '/_site/bridge/context', { mount: { ...on('tdd'), extension } });
    const { content, template: named, space } = (body as { extension: Record<string, unknown> }).extension;
    return { content, template: named, space };
  };
  const space = { id: '65601', key: 'ENG' };
  expect([
    await extensionOf({ content: { id, type: 'blogpost' } }),
    await extensionOf({ template: { id: template } }),
    (await ask(ada, `/wiki/api/v2/pages/${id}`)).status,
  ]).toEqual([{ content: { id, type: 'blogpost', subtype: null }, space }, { template: { id: template }, space }, 404]);
});
