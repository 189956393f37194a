/** Who reads a design without a license, and where a design is read that is on no page, or on a live doc. */
import { ada, anonymous, dmitri, emma } from '../../packages/local-site/products/people';
import { personOn } from '../handlers/site-person';
import { doc, macro, p } from '../words';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser();
const config = { templateId: 'engineering', templateVersion: 1 };
const document = doc(macro(config, p('Refunds are idempotent.')));
let pageId: string;

beforeAll(async () => {
  const author = personOn(site(), ada.accountId);
  pageId = await author.createPage('65601', 'Vault', document);
  site().products.setAnonymousAccess('ENG', true);
  await site().queueIdle();
});

const pageUrl = () => `${site().url}/wiki/spaces/ENG/pages/${pageId}`;
const documentIn = ({ macro: frame }: PersonInBrowser) =>
  frame.frameLocator('iframe').getByText('Refunds are idempotent.');
/** The calls of functions that a person's pages have made by now. */
function callsOf(person: PersonInBrowser): string[] {
  const calls: string[] = [];
  person.page.on('request', (request) => {
    if (request.url().endsWith('/_site/bridge/invoke')) calls.push(request.url());
  });
  return calls;
}

test('somebody who is not signed in reads a design, and the app is asked for nothing', async () => {
  const person = await signIn(anonymous);
  const calls = callsOf(person);
  await person.page.goto(pageUrl());
  await documentIn(person).waitFor();
  expect([
    calls,
    await person.macro.getByRole('alert').count(),
    await person.macro.getByRole('status').count(),
  ]).toEqual([[], 0, 0]);
});

test('a guest reads a design, without a status and without an error', async () => {
  const guest = site().addPerson({ displayName: 'Gus Guest', isGuest: true, spaces: { ENG: 'view' } });
  const person = await signIn(guest);
  const answered = person.page.waitForResponse((response) => response.url().endsWith('/_site/bridge/invoke'));
  await person.page.goto(pageUrl());
  await documentIn(person).waitFor();
  await answered;
  await person.macro.getByRole('region', { name: 'Where this design stands' }).waitFor({ state: 'detached' });
  expect(await person.macro.getByRole('alert').count()).toBe(0);
});

test('a design in a blog post says that its status is on pages alone', async () => {
  const author = personOn(site(), ada.accountId);
  const { id } = await author.json<{ id: string }>('POST', '/wiki/api/v2/blogposts', {
    spaceId: '65601',
    title: 'News',
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
  });
  const person = await signIn(emma);
  await person.page.goto(`${site().url}/wiki/spaces/ENG/blog/${id}`);
  await documentIn(person).waitFor();
  await person.macro.getByText('This design is in a blog post.').waitFor();
  expect(await person.macro.getByRole('alert').count()).toBe(0);
});

test('a design in a saved template says where its status will be', async () => {
  const id = site().products.savedTemplates.save(dmitri.accountId, {
    spaceId: '65601',
    name: 'Our design',
    body: JSON.stringify(document),
  });
  const person = await signIn(emma);
  await person.page.goto(`${site().url}/wiki/spaces/ENG/templates/${id}`);
  await documentIn(person).waitFor();
  await person.macro.getByText('This design is in a template.').waitFor();
  expect(await person.macro.getByRole('alert').count()).toBe(0);
});

test('a live doc is edited in place, without the app’s frame, and its readers are told what it lacks', async () => {
  site().products.liveDocs.turnOn(ada.accountId, pageId);
  const person = await signIn(ada);
  await person.page.goto(pageUrl());
  await person.editor.getByText('Refunds are idempotent.').click();
  await person.page.keyboard.press('End');
  const kept = person.page.waitForResponse((response) => response.url().endsWith('/edits'));
  await person.type(' So are captures.');
  await kept;
  expect(await person.page.locator('iframe[title="TDD"]').count()).toBe(0);

  const reader = await signIn(emma);
  await reader.page.goto(pageUrl());
  await reader.macro.getByText('This page is a live doc:').waitFor();
  site().products.liveDocs.turnOff(ada.accountId, pageId);
});
