import type { AdfDocument, AdfNode } from '../../../src/contract/adf-node';
import { personOn, type SitePersonAtWork } from '../../handlers/site-person';
import { ada, ben } from '../../../packages/local-site/products/people';
import { engineering } from '../../../packages/local-site/products/spaces';
import { doc, h, p, text } from '../../words';
import type { PersonInBrowser } from '../person';
import { siteInBrowser } from '../site-in-browser';
import { violationsOn } from '../violations';

const { site, signIn } = siteInBrowser({ confluencePage: true });
let person: PersonInBrowser;
let author: SitePersonAtWork;

beforeAll(() => {
  author = personOn(site(), ada.accountId);
});
beforeEach(async () => {
  person = await signIn(ben);
});

/** Opens a page of Ada's that says this. */
async function openPage(title: string, document: AdfDocument): Promise<string> {
  const pageId = await author.createPage(engineering.id, title, document);
  await person.page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
  return pageId;
}

const commented = (words: string): AdfNode => ({
  ...text(words),
  marks: [
    { type: 'annotation', attrs: { id: expect.any(String) as unknown as string, annotationType: 'inlineComment' } },
  ],
});

test('words are commented on as they are read, and each leads to the other', async () => {
  const { page } = person;
  const pageId = await openPage('Read', doc(h(2, 'Cards'), p('Each card expires.'), p('Then a card is renewed.')));
  await person.commentOn('card expires', 'After how long?');
  const comment = person.commentsOnWords.getByRole('listitem').filter({ hasText: 'After how long?' });
  await comment.getByText('Ben Okafor').waitFor();
  const words = page.getByRole('main').getByRole('button', { name: 'card expires' });

  await words.press('Enter');
  const read = await comment.evaluate('document.activeElement.innerText');
  await comment.getByRole('link', { name: '“card expires”' }).click();
  const led = await words.evaluate('document.activeElement.innerText');

  const { version, document } = await author.page(pageId);
  expect({ read, led, version, document }).toEqual({
    read: 'On “card expires”\n\nBen Okafor\n\nAfter how long?',
    led: 'card expires',
    version: 1,
    document: doc(h(2, 'Cards'), p('Each ', commented('card expires'), '.'), p('Then a card is renewed.')),
  });
});

test('a comment stays when its words are deleted, and says so', async () => {
  const { page } = person;
  await openPage('Deleted', doc(p('Each card expires.')));
  await person.commentOn('expires', 'After how long?');
  await person.edit(async () => {
    await person.selectWords('expires');
    await page.keyboard.press('Delete');
  });
  const comment = person.commentsOnWords.getByRole('listitem');
  expect(await comment.innerText()).toBe('On words that are gone: “expires”\n\nBen Okafor\n\nAfter how long?');
});

test('a comment that is cancelled marks nothing', async () => {
  const { page } = person;
  const document = doc(p('Each card expires.'));
  const pageId = await openPage('Cancelled', document);
  await person.selectWords('expires');
  await page.getByRole('button', { name: 'Comment on these words' }).click();
  await person.commentForm('expires').getByRole('textbox').fill('After how long?');
  await page.keyboard.press('Escape');
  await person.commentForm('expires').waitFor({ state: 'detached' });
  expect((await author.page(pageId)).document).toEqual(document);
});

test.each(['light', 'dark'] as const)('commenting breaks no rule in %s', async (theme) => {
  person = await signIn(ben, { theme });
  const { page } = person;
  await openPage(`Rules, ${theme}`, doc(p('Each card expires.')));
  await person.selectWords('card');
  const button = page.getByRole('button', { name: 'Comment on these words' });
  await button.waitFor();
  const offered = await violationsOn(page, '.floating');
  await button.click();
  await person.commentForm('card').waitFor();
  const asked = await violationsOn(page, '.floating');
  await page.keyboard.press('Escape');
  await person.commentOn('expires', 'After how long?');
  await person.commentsOnWords.getByText('After how long?').waitFor();
  const listed = await violationsOn(page, '[aria-label="Comments on words"]');
  expect({ offered, asked, listed }).toEqual({ offered: [], asked: [], listed: [] });
});
