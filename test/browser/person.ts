import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { TemplateInfo } from '../../src/contract/api';
import { longestWait } from './patience';

/** A person in front of the local site's Confluence and Jira: each action is what they would do. */
export class PersonInBrowser {
  private constructor(
    readonly page: Page,
    private readonly siteUrl: string,
  ) {}

  static async signIn(context: BrowserContext, siteUrl: string, accountId: string): Promise<PersonInBrowser> {
    await context.request.get(`${siteUrl}/_site/session`);
    const response = await context.request.post(`${siteUrl}/_site/session`, {
      data: { accountId },
      headers: { origin: siteUrl },
    });
    if (!response.ok()) throw new Error(`Signing in: ${String(response.status())} ${await response.text()}`);
    const page = await context.newPage();
    page.setDefaultTimeout(longestWait);
    return new PersonInBrowser(page, siteUrl);
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Page content' });
  }

  /** A dialog that shows something of the app; the editor has dialogs of its own. */
  private get dialog(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.locator('iframe') });
  }

  async dialogClosed(): Promise<void> {
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** The app's picker, in the dialog over the editor. */
  get picker(): FrameLocator {
    return this.dialog.frameLocator('iframe');
  }

  /** The app's macro on a page that is viewed. */
  get macro(): FrameLocator {
    return this.page.frameLocator('iframe[title="TDD"]');
  }

  /** The app's preview of a sync, in the dialog over a page or an issue. */
  get syncDialog(): FrameLocator {
    return this.page.frameLocator('iframe[title="Sync with Jira"]');
  }

  /** The app's dialog about a review, its history or what changed, over a page or an issue. */
  get approvalDialog(): FrameLocator {
    return this.page.frameLocator('iframe[src*="/approval.html"]');
  }

  /** The app's part of a page's byline, once it is open. */
  get byline(): FrameLocator {
    return this.page.frameLocator('iframe[src*="byline.html"]');
  }

  /** What the app shows beside an issue, once it is open. */
  get issueContext(): FrameLocator {
    return this.page.frameLocator('iframe[title="Design status"]');
  }

  /** The app's panel on an issue. */
  get panel(): FrameLocator {
    return this.page.frameLocator('iframe[title="Technical designs"]');
  }

  /** The dialog of an action that the app adds to a page. */
  get action(): FrameLocator {
    return this.dialog.frameLocator('iframe');
  }

  /** The app's page in the settings of a space. */
  get settings(): FrameLocator {
    return this.page.frameLocator('iframe[title="Design templates"]');
  }

  async startPage(title: string): Promise<void> {
    await this.page.goto(`${this.siteUrl}/wiki/spaces/ENG`);
    await this.page.getByRole('button', { name: 'Create' }).first().click();
    await this.page.getByRole('textbox', { name: 'Page title' }).fill(title);
  }

  /** Types where the cursor is, once the editor has noticed it. */
  async type(text: string): Promise<void> {
    await this.cursorNoticed();
    await this.page.keyboard.type(text);
  }

  /** Once the editor knows where the cursor is: the browser tells it later than it moves it. */
  async cursorNoticed(): Promise<void> {
    await this.page.locator('[data-cursor="moved"]').waitFor({ state: 'detached' });
  }

  /** Opens a menu of the editor by its character, and chooses from what it finds. */
  async choose(character: '/' | '@', query: string, option: RegExp): Promise<void> {
    await this.type(character);
    await this.page.getByRole('option').first().waitFor();
    await this.page.keyboard.type(query);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async openPicker(): Promise<void> {
    await this.editor.click();
    await this.choose('/', 'tdd', /TDD/);
    await this.picker.getByRole('textbox', { name: /Feature name/ }).waitFor();
  }

  async insertMarkdown(markdown: string): Promise<void> {
    await this.openPicker();
    await this.picker.getByRole('radio', { name: /^From Markdown/ }).check();
    await this.picker.getByRole('textbox', { name: /Markdown/ }).fill(markdown);
    await this.picker.getByRole('button', { name: 'Insert' }).click();
    await this.dialogClosed();
  }

  async insertDesign(template: TemplateInfo['name'], featureName: string, epicKey: string): Promise<void> {
    await this.openPicker();
    await this.picker.getByRole('radio', { name: new RegExp(`^${template}`) }).check();
    await this.picker.getByRole('textbox', { name: /Feature name/ }).fill(featureName);
    await this.picker.getByRole('combobox', { name: /Epic/ }).fill(epicKey);
    await this.picker.getByRole('option', { name: new RegExp(epicKey) }).click();
    await this.picker.getByRole('button', { name: 'Insert' }).click();
    await this.dialogClosed();
  }

  /** Fills a cell of the first table below a heading, typing over its prompt. Rows and columns count from 1, below the header. */
  async fillCell(heading: string, { row, column }: { row: number; column: number }, text: string): Promise<void> {
    const cell = tableBelow(this.editor, heading).locator(
      `tr:nth-child(${String(row + 1)}) > td:nth-child(${String(column)})`,
    );
    const prompt = cell.locator('.placeholder, .pm-placeholder');
    await ((await prompt.count()) > 0 ? prompt.first() : cell).click();
    await this.type(text);
  }

  /** Comments on words of a page that is read. */
  async commentOn(words: string, comment: string): Promise<void> {
    await this.selectWords(words);
    await this.page.getByRole('button', { name: 'Comment on these words' }).click();
    // The page is loaded anew with the comment.
    const isShown = this.page.waitForEvent('load');
    await this.writeComment(words, comment);
    await isShown;
  }

  /** Comments on words of a page that is edited. */
  async commentInEditor(words: string, comment: string): Promise<void> {
    await this.selectWords(words);
    await this.page.getByRole('button', { name: 'Comment', exact: true }).click();
    await this.writeComment(words, comment);
    await this.commentForm(words).waitFor({ state: 'detached' });
  }

  /** What people said on words of the page that is read. */
  get commentsOnWords(): Locator {
    return this.page.getByRole('region', { name: 'Comments on words' });
  }

  /** Asks for a comment on these words. */
  commentForm(words: string): Locator {
    return this.page.getByRole('dialog', { name: `Comment on “${words}”` });
  }

  private async writeComment(words: string, comment: string): Promise<void> {
    const form = this.commentForm(words);
    await form.getByRole('textbox').fill(comment);
    await form.getByRole('button', { name: 'Save' }).click();
  }

  /** Drags over words of a page that Confluence's renderer or editor shows, again where the page moved meanwhile. */
  async selectWords(words: string): Promise<void> {
    const { mouse } = this.page;
    do {
      const found = await this.page.waitForFunction<Edges>(`(${edgesOfWords})(${JSON.stringify(words)})`);
      const { from, to } = await found.jsonValue();
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 5 });
      await mouse.up();
    } while ((await this.page.evaluate('getSelection().toString()')) !== words);
  }

  /** Publishes a new page. */
  async publish(): Promise<void> {
    await this.save('Publish');
  }

  /** Publishes the next version of a page. */
  async update(): Promise<void> {
    await this.save('Update');
  }

  private async save(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page
      .getByRole('link', { name: 'Edit' })
      .or(this.page.getByRole('button', { name: 'Edit' }))
      .first()
      .waitFor();
  }

  /** Edits the page that is viewed, and publishes what became of it. */
  async edit(change: () => Promise<void>): Promise<void> {
    await this.page
      .getByRole('link', { name: 'Edit' })
      .or(this.page.getByRole('button', { name: 'Edit' }))
      .first()
      .click();
    await this.editor.waitFor();
    await change();
    await this.page.getByRole('button', { name: 'Update' }).click();
    await this.editor.waitFor({ state: 'detached' });
  }

  /** Opens an action of the app on the page that is viewed. */
  async openAction(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions' }).click();
    await this.page.getByRole('menuitem', { name }).click();
    await this.action.getByRole('heading', { name }).waitFor();
  }

  async openTemplateSettings(): Promise<void> {
    await this.page.goto(`${this.siteUrl}/wiki/spaces/ENG/settings/design-templates`);
  }

  /** Opens the preview of a sync from the macro or the panel; what it says at its head. */
  async openSync(from: FrameLocator): Promise<string> {
    await from.getByRole('button', { name: /^Sync( with Jira)?$/ }).click();
    return this.syncStatus(/\.$/);
  }

  /** Applies what is ticked in the preview that is open; what the summary says. */
  async applySync(): Promise<string> {
    await this.syncDialog.getByRole('button', { name: /^Apply/ }).click();
    return this.syncStatus(/\.$/);
  }

  async closeSync(): Promise<void> {
    await this.syncDialog.getByRole('button', { name: /^(Close|Cancel)$/ }).click();
    await this.dialogClosed();
  }

  /** Syncs what the preview suggests, from the macro or the panel; what the summary says. */
  async sync(from: FrameLocator): Promise<string> {
    await this.openSync(from);
    const summary = await this.applySync();
    await this.closeSync();
    return summary;
  }

  private async syncStatus(expected: RegExp): Promise<string> {
    const status = this.syncDialog.getByRole('status').filter({ hasText: expected });
    await status.waitFor();
    return status.innerText();
  }

  async openIssue(key: string): Promise<void> {
    await this.page.goto(`${this.siteUrl}/browse/${key}`);
  }
}

/** The first table after a heading, in the order of the page. */
export const tableBelow = (document: Locator | FrameLocator, heading: string): Locator =>
  document.getByRole('heading', { name: heading, exact: true }).locator('xpath=following::table[1]');

interface Point {
  x: number;
  y: number;
}
interface Edges {
  from: Point;
  to: Point;
}

/** Where words begin and end on the screen; nothing while they are not there, or not at rest. */
const edgesOfWords = `(words) => {
  const document = globalThis.document.querySelector('.ProseMirror, .ak-renderer-document');
  const texts = document && globalThis.document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts?.nextNode()) {
    const text = texts.currentNode;
    const start = text.data.indexOf(words);
    if (start === -1) continue;
    text.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = globalThis.document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + words.length);
    const lines = [...range.getClientRects()];
    const first = lines[0];
    const last = lines[lines.length - 1];
    const edges = {
      from: { x: first.left, y: (first.top + first.bottom) / 2 },
      to: { x: last.right, y: (last.top + last.bottom) / 2 },
    };
    const isAtRest = JSON.stringify(globalThis.edgesBefore) === JSON.stringify(edges);
    globalThis.edgesBefore = edges;
    return isAtRest && edges;
  }
}`;
