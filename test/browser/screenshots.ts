/** Makes the pictures of the README: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { rebuild } from '../../src/adf/rebuild';
import { plainText } from '../../src/adf/text';
import { isDesignMacro } from '../../src/features/reading/macro';
import { askForReview, reviewsOn } from '../handlers/reviews';
import { personOn, valueOf } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { p } from '../words';
import { launchBrowser } from '../../packages/local-site/testing/browser';
import { PersonInBrowser, tableBelow } from './person';

const folder = join(__dirname, '../../docs/images');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  try {
    await tellTheStory(site, browser);
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function tellTheStory(site: LocalSite, browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const person = await PersonInBrowser.signIn(context, site.url, ada.accountId);
  const { page, picker, macro, panel } = person;
  const take = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

  await person.startPage('Saved cards');
  await person.openPicker();
  await picker.getByRole('radio', { name: /^Engineering/ }).check();
  await picker.getByRole('textbox', { name: /Feature name/ }).fill('Saved cards');
  await picker.getByRole('combobox', { name: /Epic/ }).fill('PAY-1');
  await picker.getByRole('option', { name: /PAY-1/ }).click();
  await picker
    .frameLocator('iframe')
    .getByRole('heading', { name: /Saved cards/ })
    .waitFor();
  await take('picker');
  await picker.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await person.fillCell('Open Questions', { row: 1, column: 2 }, 'Who may delete a saved card?');
  await person.fillCell('Open Questions', { row: 1, column: 4 }, '2026-12-04');
  await person.fillCell('Open Questions', { row: 2, column: 2 }, 'Do we keep the card after a failed payment?');
  await person.fillCell('Timeline', { row: 1, column: 2 }, '2026-12-11');
  await person.fillCell('Timeline', { row: 4, column: 2 }, '2027-02-01');
  await person.publish();
  await person.openSync(macro);
  await take('sync');
  await person.applySync();
  await person.closeSync();
  await macro.getByRole('button', { name: 'Reload page to see the tickets' }).click();
  await macro.getByText('0 of 2 answered').waitFor();
  const questions = tableBelow(macro.frameLocator('iframe'), 'Open Questions');
  await questions.getByText('PAY-').first().waitFor();
  // The heading just below the site's top bar.
  const { y } = (await questions.boundingBox()) ?? { y: 0 };
  await page.evaluate(`scrollTo({ top: scrollY + ${String(y - 160)}, behavior: 'instant' })`);
  await take('tickets');

  const pageId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await approveAndEdit(site, pageId);
  await page.reload();
  await macro.getByText('Approved, changed since').waitFor();
  await macro.frameLocator('iframe').getByRole('heading', { name: 'Overview' }).waitFor();
  await take('page');
  await macro.getByRole('button', { name: 'See what changed' }).click();
  await person.approvalDialog.getByRole('heading', { name: 'Problem Statement' }).waitFor();
  await take('changes');
  await page.keyboard.press('Escape');

  await person.openIssue('PAY-1');
  await panel.getByRole('link', { name: 'Saved cards' }).waitFor();
  await take('epic');
  await page.getByRole('button', { name: 'Dark' }).click();
  await panel.getByRole('link', { name: 'Saved cards' }).waitFor();
  await take('epic-dark');
  await context.close();
}

/** The document with the first paragraph below a heading saying something else. */
function withWords(document: AdfDocument, heading: string, words: string): AdfDocument {
  const blocks = document.content.flatMap((block) => (isDesignMacro(block) ? (block.content ?? []) : [block]));
  const below = blocks[blocks.findIndex((block) => plainText(block) === heading) + 1];
  const isBelow = (node: AdfNode) => JSON.stringify(node) === JSON.stringify(below);
  return { ...document, content: rebuild(document.content, (node) => (isBelow(node) ? [p(words)] : [node])) };
}

/** Ben signs off in every role, and then Ada writes on. */
async function approveAndEdit(site: LocalSite, pageId: string): Promise<void> {
  const [author, reviewer] = [personOn(site, ada.accountId), personOn(site, ben.accountId)];
  const write = (percent: number) =>
    author.writePage(pageId, (document) =>
      withWords(
        document,
        'Problem Statement',
        `Customers type their card at each payment; ${percent} % give up there.`,
      ),
    );
  await write(12);
  valueOf(await askForReview(author, pageId, { despiteFindings: true }));
  const { take, look } = reviewsOn(site, author);
  for (const { name: role } of (await look(reviewer, pageId)).roles) {
    valueOf(await take(reviewer, pageId, { type: 'approve', role }));
  }
  await site.queueIdle();
  await write(14);
  await site.queueIdle();
}

void main();
