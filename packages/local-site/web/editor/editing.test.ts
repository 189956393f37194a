import { history, undo } from '@atlaskit/editor-prosemirror/history';
import { EditorState, TextSelection } from '@atlaskit/editor-prosemirror/state';
import type { AdfDocument, AdfNode } from '../adf/node';
import { adfToProseMirror } from './adfToProseMirror';
import { insertItems, matching } from './insertItems';
import { leaveTaskList, splitListItem } from './lists';
import { uniqueLocalIds } from './localIds';
import { insertBlock, macroNode, reconfigured } from './macros';
import { proseMirrorToAdf } from './proseMirrorToAdf';
import { sampleModule } from './sampleModule';
import { deleteRow, goToCell } from './tables';
import type { Command } from './types';

const documentOf = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
const text = (value: string): AdfNode => ({ type: 'text', text: value });
const paragraph = (value?: string): AdfNode =>
  value === undefined ? { type: 'paragraph' } : { type: 'paragraph', content: [text(value)] };

/** An editor with the cursor right behind the given words, or at the start. */
const editorOn = (document: AdfDocument, words?: string): EditorState => {
  const doc = adfToProseMirror(document);
  let cursor = 1;
  doc.descendants((node, position) => {
    if (words !== undefined && node.text === words) cursor = position + words.length;
  });
  return EditorState.create({
    doc,
    plugins: [history(), uniqueLocalIds()],
    selection: TextSelection.near(doc.resolve(cursor)),
  });
};

const run = (state: EditorState, ...commands: Command[]): EditorState => {
  let current = state;
  for (const command of commands) {
    command(current, (transaction) => {
      current = current.apply(transaction);
    });
  }
  return current;
};

const written = (state: EditorState): AdfDocument => proseMirrorToAdf(state.doc);

describe('A macro', () => {
  const submission = { config: { colour: 'blue' }, body: documentOf(paragraph('Body')) };
  const stored = (localId: unknown, config: object, ...content: AdfNode[]): AdfNode => ({
    type: 'bodiedExtension',
    attrs: {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: 'app-1/environment-1/static/notes',
      text: 'Notes',
      localId,
      parameters: {
        layout: 'extension',
        localId,
        guestParams: config,
        forgeEnvironment: 'DEVELOPMENT',
        extensionId: 'ari:cloud:ecosystem::extension/app-1/environment-1/static/notes',
        extensionTitle: 'Notes',
        render: 'default',
      },
    },
    content,
  });

  it('takes the place of an empty paragraph, as Confluence stores it', () => {
    const state = editorOn(documentOf(paragraph()));
    expect(written(state.apply(insertBlock(state, macroNode(sampleModule, submission))))).toEqual(
      documentOf(stored(expect.any(String), { colour: 'blue' }, paragraph('Body')), paragraph()),
    );
  });

  it('goes behind the block that holds the cursor', () => {
    const state = editorOn(documentOf(paragraph('Before'), paragraph('After')), 'Before');
    const types = written(state.apply(insertBlock(state, macroNode(sampleModule, submission)))).content.map(
      ({ type }) => type,
    );
    expect(types).toEqual(['paragraph', 'bodiedExtension', 'paragraph']);
  });

  it('is one step to undo', () => {
    const document = documentOf(paragraph('Before'), paragraph('After'));
    const state = editorOn(document, 'Before');
    const typed = state.apply(state.tr.insertText('!', 7));
    const inserted = typed.apply(insertBlock(typed, macroNode(sampleModule, submission)));
    expect(written(run(inserted, undo))).toEqual(documentOf(paragraph('Before!'), paragraph('After')));
  });

  it('keeps its body and its id when only its config is submitted', () => {
    const [macro] = adfToProseMirror(documentOf(stored('macro-1', { colour: 'blue' }, paragraph('Mine')))).children;
    if (!macro) throw new Error('The document has no macro.');
    const doc = adfToProseMirror(documentOf(paragraph()));
    const changed = doc.copy(doc.content.addToStart(reconfigured(macro, { config: { colour: 'red' } })));
    expect(proseMirrorToAdf(changed).content[0]).toEqual(stored('macro-1', { colour: 'red' }, paragraph('Mine')));
  });

  it.each([
    ['another macro with a body', documentOf(stored('inner', {}, paragraph()))],
    ['an expand', documentOf({ type: 'expand', attrs: { title: 'More' }, content: [paragraph()] })],
    ['a node that nobody knows', documentOf({ type: 'hologram' })],
  ])('refuses %s in its body', (_what, body) => {
    expect(() => macroNode(sampleModule, { config: {}, body })).toThrow(
      'The body holds something that may not stand inside a macro (INVALID_BODY).',
    );
  });
});

describe('A table', () => {
  const row = (type: string, ...cells: string[]): AdfNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, attrs: {}, content: [paragraph(cell === '' ? undefined : cell)] })),
  });
  const table = (...rows: AdfNode[]): AdfNode => ({ type: 'table', content: rows });
  const document = documentOf(table(row('tableHeader', 'Question', 'Owner'), row('tableCell', 'Why?', 'Ada')));

  it('is walked through with Tab, forth and back', () => {
    const state = run(editorOn(document, 'Owner'), goToCell(1), goToCell(1), goToCell(-1));
    expect(state.selection.$from.parent.textContent).toBe('Why?');
  });

  it('gets an empty row behind the last cell', () => {
    const state = run(editorOn(document, 'Ada'), goToCell(1));
    const cell: AdfNode = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph()] };
    expect(written(state)).toEqual(
      documentOf(
        table(row('tableHeader', 'Question', 'Owner'), row('tableCell', 'Why?', 'Ada'), {
          type: 'tableRow',
          content: [cell, cell],
        }),
      ),
    );
  });

  it('loses the row with the cursor', () => {
    expect(written(run(editorOn(document, 'Ada'), deleteRow))).toEqual(
      documentOf(table(row('tableHeader', 'Question', 'Owner'))),
    );
  });
});

describe('Enter', () => {
  it('starts the next item of a list', () => {
    const list = (...items: string[]): AdfNode => ({
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [paragraph(item === '' ? undefined : item)] })),
    });
    expect(written(run(editorOn(documentOf(list('One')), 'One'), splitListItem))).toEqual(documentOf(list('One', '')));
  });

  const task = (localId: unknown, state: string, value?: string): AdfNode => ({
    type: 'taskItem',
    attrs: { localId, state },
    ...(value === undefined ? {} : { content: [text(value)] }),
  });
  const tasks = (...content: AdfNode[]): AdfNode => ({ type: 'taskList', attrs: { localId: 'list' }, content });

  it('starts the next action item, open and with an id of its own', () => {
    const state = editorOn(documentOf(tasks(task('one', 'DONE', 'Ask'))), 'Ask');
    expect(written(run(state, splitListItem))).toEqual(
      documentOf(tasks(task('one', 'DONE', 'Ask'), task(expect.any(String), 'TODO'))),
    );
  });

  it('leaves the action items from an empty one', () => {
    const state = editorOn(documentOf(tasks(task('one', 'DONE', 'Ask'))), 'Ask');
    expect(written(run(state, splitListItem, leaveTaskList))).toEqual(
      documentOf(tasks(task('one', 'DONE', 'Ask')), paragraph()),
    );
  });
});

describe('The menu behind a slash', () => {
  const titles = (query: string) =>
    matching(
      insertItems([sampleModule], () => undefined),
      query,
    ).map(({ title }) => title);

  it.each([
    ['notes', ['Notes']],
    ['da', ['Date']],
    ['list', ['Bullet list', 'Numbered list']],
    ['nothing', []],
  ])('offers for /%s: %j', (query, offered) => {
    expect(titles(query)).toEqual(offered);
  });
});
