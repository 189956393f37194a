/** People without a license of Confluence, and nobody signed in: the app answers none of their calls. */
import { type ApiName, api } from '../../src/contract/api';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, anonymous } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { p } from '../words';
import { personOn, type SitePersonAtWork } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let guest: SitePerson;
let pageId: string;
const names = Object.keys(api) as ApiName[];

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  guest = site.addPerson({ displayName: 'Gus Guest', isGuest: true, spaces: { ENG: 'edit' } });
  site.products.setAnonymousAccess('ENG', true);
  pageId = await author.publishDesign([p('Words.')], { linkedTo: 'PAY-1' });
  await site.queueIdle();
});
afterAll(() => site.stop());

/** What each call of the contract comes to, called from the macro. */
const outcomes = async ({ accountId }: Pick<SitePerson, 'accountId'>) => {
  const extension = { content: { id: pageId } };
  return Promise.all(
    names.map(async (name) => {
      const result = await site.invokeResolver({ accountId, moduleKey: 'tdd', extension, name, payload: { pageId } });
      const answer = result.ok ? (result.value as { ok: boolean; error?: { code: string } }) : undefined;
      return answer?.error?.code;
    }),
  );
};
const throughApp = () => site.products.log.filter(({ principal }) => principal.throughApp).length;

test('a guest who may edit the page is answered nothing, and no product is called', async () => {
  const before = [throughApp(), site.storageLog.length];
  expect(await outcomes(guest)).toEqual(names.map(() => 'unlicensed'));
  expect([throughApp(), site.storageLog.length]).toEqual(before);
});

test('whoever is not signed in is answered nothing, where the platform runs the app for them at all', async () => {
  site.settings.set({ anonymousInvoke: 'runs' });
  const before = [throughApp(), site.storageLog.length];
  expect(await outcomes(anonymous)).toEqual(names.map(() => 'unlicensed'));
  expect([throughApp(), site.storageLog.length]).toEqual(before);
  site.settings.set({ anonymousInvoke: 'fails' });
});

test('a guest is told why, in a sentence', async () => {
  expect(await personOn(site, guest.accountId).macro(pageId, 'getDesign', { pageId })).toEqual({
    ok: false,
    error: {
      code: 'unlicensed',
      message: 'You don’t have a Confluence license, so you can read the document and nothing else here.',
      advice: 'Ask a Confluence admin for access if you need its status or want to review it.',
    },
  });
});

test('a blog post is no page to link, though it has an id', async () => {
  const { id } = await author.json<{ id: string }>('POST', '/wiki/api/v2/blogposts', {
    spaceId: '65601',
    title: 'News',
    status: 'current',
  });
  const epicId = await author.issueId('PAY-1');
  const result = await site.invokeResolver({
    accountId: ada.accountId,
    moduleKey: 'tdd',
    extension: { content: { id, type: 'blogpost' } },
    name: 'requestLink',
    payload: { epicId, from: 'picker' },
  });
  expect(result).toMatchObject({
    value: { ok: false, error: { code: 'invalid-input', message: 'This works in the macro on a page only.' } },
  });
});
