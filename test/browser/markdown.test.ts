import { buffer } from 'node:stream/consumers';
import { ada } from '../../packages/local-site/products/people';
import { denyCopying } from './clipboard';
import { siteInBrowser } from './site-in-browser';

const { signIn } = siteInBrowser();

const markdown = `# Saved cards

<!-- Ask the security team first. -->

## Overview

- One card for each customer

  | Brand | Stored |
  | --- | --- |
  | Visa | yes |

## Open Questions

1. **Q:** Who may delete a card?
2. **Q:** Do we keep the card after a failed payment?
`;

test('a design is inserted from pasted Markdown, with what had to change named before', async () => {
  const person = await signIn(ada);
  const { picker, editor, macro } = person;
  await person.startPage('Pasted');
  await person.openPicker();
  await picker.getByRole('radio', { name: /^From Markdown/ }).check();
  await picker.getByRole('textbox', { name: /Markdown/ }).fill(markdown);
  await picker.getByText('Converted. 2 things could not stay as they were.').waitFor();
  const changed = picker.getByRole('group').filter({ hasText: 'Changed (2)' });
  expect(await changed.getByRole('listitem').allInnerTexts()).toEqual([
    'Line 3 The HTML comment “Ask the security team first.”: dropped',
    'Line 9 A table inside a list: moved out of it, after the item',
  ]);
  await picker.frameLocator('iframe').getByRole('heading', { name: 'Open Questions' }).waitFor();
  await picker.getByRole('combobox', { name: /Epic/ }).fill('PAY-1');
  await picker.getByRole('option', { name: /PAY-1/ }).click();
  await picker.getByRole('button', { name: 'Insert' }).click();
  await person.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await editor.getByRole('heading').allInnerTexts()).toEqual(['Saved cards', 'Overview', 'Open Questions']);
  expect(await editor.getByRole('cell').allInnerTexts()).toEqual(['Visa', 'yes']);
  await person.publish();
  await macro.getByRole('link', { name: 'PAY-1' }).waitFor();
  await macro.getByText('0 of 2 answered').waitFor();
});

test('the settings of a design from Markdown leave its text alone', async () => {
  const person = await signIn(ada);
  const { page, picker, editor } = person;
  await person.startPage('Changed later');
  await person.insertMarkdown(markdown);
  await page.getByRole('button', { name: 'Settings' }).click();
  await picker.getByRole('heading', { name: 'Change the epic of this design' }).waitFor();
  await picker.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await editor.getByRole('heading').allInnerTexts()).toEqual(['Saved cards', 'Overview', 'Open Questions']);
});

test('a file takes the place of what was typed, which can be brought back', async () => {
  const person = await signIn(ada);
  const { picker } = person;
  await person.startPage('From a file');
  await person.openPicker();
  await picker.getByRole('radio', { name: /^From Markdown/ }).check();
  const text = picker.getByRole('textbox', { name: /Markdown/ });
  await text.fill('Typed before');
  const file = { name: 'design.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) };
  await picker.getByLabel('Markdown file').setInputFiles(file);
  await picker.getByText('Read design.md.').waitFor();
  expect(await text.inputValue()).toBe(markdown);
  await picker.getByRole('button', { name: 'Bring back what was here' }).click();
  expect(await text.inputValue()).toBe('Typed before');
});

test('a file that is no text is refused, and what was typed stays', async () => {
  const person = await signIn(ada);
  const { picker } = person;
  await person.startPage('From a picture');
  await person.openPicker();
  await picker.getByRole('radio', { name: /^From Markdown/ }).check();
  const text = picker.getByRole('textbox', { name: /Markdown/ });
  await text.fill('Typed before');
  const file = { name: 'design.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]) };
  await picker.getByLabel('Markdown file').setInputFiles(file);
  await picker.getByText('design.png is not text in UTF-8. Save it as such, or paste its text.').waitFor();
  expect(await text.inputValue()).toBe('Typed before');
});

test('Markdown that is too large is told apart before it is sent, and stays', async () => {
  const person = await signIn(ada);
  const { page, picker } = person;
  await person.startPage('Too large');
  await person.openPicker();
  await picker.getByRole('radio', { name: /^From Markdown/ }).check();
  const text = picker.getByRole('textbox', { name: /Markdown/ });
  await text.fill('x'.repeat(400_001));
  await picker.getByText('This is 401 KB of Markdown; at most 400 KB can be converted.').waitFor();
  await picker.getByRole('button', { name: 'Insert' }).click();
  expect({
    stillOpen: await page.getByRole('dialog').isVisible(),
    typed: (await text.inputValue()).length,
  }).toEqual({ stillOpen: true, typed: 400_001 });
});

describe('a page as Markdown', () => {
  const exported = `# Saved cards

## Overview

- One card for each customer

| Brand | Stored |
| - | - |
| Visa | yes |

## Open Questions

1. **Q:** Who may delete a card?
2. **Q:** Do we keep the card after a failed payment?
`;

  /** Exports a page in a browser that lets the app copy, or does not; the test may read what was copied. */
  const openExport = async (title: string, { mayCopy }: { mayCopy: boolean }) => {
    const person = await signIn(ada);
    const context = person.page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (!mayCopy) await denyCopying(context);
    await person.startPage(title);
    await person.insertMarkdown(markdown);
    await person.publish();
    await person.openAction('Export as Markdown');
    await person.action.getByRole('button', { name: 'Copy' }).waitFor();
    return person;
  };

  test('is shown and downloaded', async () => {
    const { page, action } = await openExport('Downloaded', { mayCopy: true });
    expect(await action.getByRole('textbox', { name: 'Downloaded.md' }).inputValue()).toBe(exported);
    const downloading = page.waitForEvent('download');
    await action.getByRole('button', { name: 'Download' }).click();
    const download = await downloading;
    expect({
      name: download.suggestedFilename(),
      text: (await buffer(await download.createReadStream())).toString(),
    }).toEqual({ name: 'Downloaded.md', text: exported });
    await action.getByText('Downloaded Downloaded.md.').waitFor();
  });

  test('is copied', async () => {
    const { page, action } = await openExport('Copied', { mayCopy: true });
    await action.getByRole('button', { name: 'Copy' }).click();
    await action.getByText('Copied.', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(exported);
  });

  test('is selected where the browser does not let the app copy', async () => {
    const { page, action } = await openExport('Not copied', { mayCopy: false });
    await action.getByRole('button', { name: 'Copy' }).click();
    await action.getByText('Your browser doesn’t let the app copy. Everything is selected').waitFor();
    await page.keyboard.press('ControlOrMeta+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(exported);
  });
});
