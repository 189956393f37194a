import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { changesBetween } from '../../src/features/approval/changes';
import { outlineOf } from '../../src/features/approval/content';
import { outlineChanges } from '../../src/features/approval/outline-changes';
import { b, doc, h, header, li, lozenge, p, row, table, text, ul } from '../words';
import { contentIn } from './content-of';

const changes = (before: AdfDocument, after: AdfDocument, ignored: string[] = []) =>
  changesBetween(contentIn(before), contentIn(after), ignored);

const same = (words: string) => ({ text: words, change: 'same' });
const added = (words: string) => ({ text: words, change: 'added' });
const removed = (words: string) => ({ text: words, change: 'removed' });

const linked = (words: string, href: string): AdfNode => ({
  ...text(words),
  marks: [{ type: 'link', attrs: { href } }],
});
const expand = (title: string, ...content: AdfNode[]): AdfNode => ({ type: 'expand', attrs: { title }, content });
const chart = (parameters: object): AdfNode => ({
  type: 'extension',
  attrs: { extensionType: 'com.atlassian.chart', extensionKey: 'chart:default', parameters },
});
const picture = (id: string): AdfNode => ({
  type: 'mediaSingle',
  content: [{ type: 'media', attrs: { id, collection: 'contentId-1', type: 'file', alt: 'The flow' } }],
});
const decision = (state: string): AdfNode => ({
  type: 'decisionList',
  content: [{ type: 'decisionItem', attrs: { state }, content: [text('SQS')] }],
});
const code = (words: string): AdfNode => ({ type: 'codeBlock', content: [text(words)] });

const blockCases: [what: string, before: AdfNode[], after: AdfNode[], blocks: object[]][] = [
  [
    'a changed word is said within its sentence',
    [p('We keep it for 30 days.')],
    [p('We keep it for 90 days.')],
    [
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('We keep it for '), removed('30'), added('90'), same(' days.')],
      },
    ],
  ],
  [
    'words are told apart where no spaces part them',
    [p('支払いを再試行する')],
    [p('支払いを中止する')],
    [
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('支払いを'), removed('再試行'), added('中止'), same('する')],
      },
    ],
  ],
  [
    'a paragraph between others is added',
    [p('One.'), p('Three.')],
    [p('One.'), p('Two.'), p('Three.')],
    [{ change: 'added', kind: 'paragraph', words: [added('Two.')] }],
  ],
  [
    'a paragraph is removed',
    [p('One.'), p('Two.')],
    [p('Two.')],
    [{ change: 'removed', kind: 'paragraph', words: [removed('One.')] }],
  ],
  [
    'of a table, the row that changed',
    [table(header('Limit', 'Value'), row('a', 'Days', '30'), row('b', 'Tries', '3'))],
    [table(header('Limit', 'Value'), row('a', 'Days', '30'), row('b', 'Tries', '5'))],
    [{ change: 'changed', kind: 'tableRow', words: [same('Tries | '), removed('3'), added('5')] }],
  ],
  [
    'of a list, the item that was added',
    [ul('One', 'Three')],
    [ul('One', li('Two', ul('and a half')), 'Three')],
    [{ change: 'added', kind: 'listItem', words: [added('Two\nand a half')] }],
  ],
  [
    'code with its lines',
    [code('retry(3);\nwait(1);')],
    [code('retry(8);\nwait(1);')],
    [{ change: 'changed', kind: 'code', words: [same('retry('), removed('3'), added('8'), same(');\nwait(1);')] }],
  ],
  [
    'a link that leads elsewhere, with where it leads',
    [p(linked('the report', 'https://example.com/a'))],
    [p(linked('the report', 'https://example.com/b'))],
    [
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('the report (https://example.com/'), removed('a'), added('b'), same(')')],
      },
    ],
  ],
  [
    'words that are only set another way, without a changed word',
    [p('At most once.')],
    [p('At most ', b('once'), '.')],
    [
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('At most once.')],
        details: [{ what: 'formatting', name: 'strong', before: null, after: 'once' }],
      },
    ],
  ],
  [
    'another kind of block in the place of one, as both',
    [p('One')],
    [code('One')],
    [
      { change: 'removed', kind: 'paragraph', words: [removed('One')] },
      { change: 'added', kind: 'code', words: [added('One')] },
    ],
  ],
  [
    'the same paragraph in a panel',
    [p('Careful.')],
    [{ type: 'panel', attrs: { panelType: 'warning' }, content: [p('Careful.')] }],
    [
      { change: 'added', kind: 'panel', words: [added('')] },
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('Careful.')],
        details: [{ what: 'place', name: '', before: null, after: 'panel' }],
      },
    ],
  ],
  [
    'the word of a lozenge',
    [p('We ', lozenge('MUST'), ' encrypt.')],
    [p('We ', lozenge('WON’T'), ' encrypt.')],
    [
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('We ['), removed('MUST'), added('WON’T'), same('] encrypt.')],
      },
    ],
  ],
  [
    'the color of a lozenge',
    [p(lozenge('P1', 'red'))],
    [p(lozenge('P1', 'green'))],
    [
      {
        change: 'changed',
        kind: 'paragraph',
        words: [same('[P1]')],
        details: [{ what: 'color', name: 'color', before: 'red', after: 'green' }],
      },
    ],
  ],
  [
    'the title of an expand with nothing in it',
    [expand('We hash passwords', p())],
    [expand('We store passwords', p())],
    [
      {
        change: 'changed',
        kind: 'expand',
        words: [same('We '), removed('hash'), added('store'), same(' passwords')],
      },
    ],
  ],
  [
    'the parameters of a macro',
    [chart({ chartGroup: { title: 'Latency' }, showLegend: true })],
    [chart({ chartGroup: { title: 'Throughput' }, showLegend: true })],
    [
      {
        change: 'changed',
        kind: 'macro',
        words: [],
        details: [{ what: 'parameter', name: 'chartGroup.title', before: 'Latency', after: 'Throughput' }],
      },
    ],
  ],
  [
    'that a picture was replaced',
    [picture('a-1')],
    [picture('b-2')],
    [
      {
        change: 'changed',
        kind: 'picture',
        words: [same('The flow')],
        details: [{ what: 'picture', name: 'id', before: null, after: null }],
      },
    ],
  ],
  [
    'the state of a decision',
    [decision('DECIDED')],
    [decision('UNDECIDED')],
    [
      {
        change: 'changed',
        kind: 'decision',
        words: [same('SQS')],
        details: [{ what: 'state', name: 'state', before: 'DECIDED', after: 'UNDECIDED' }],
      },
    ],
  ],
];

describe('a diff says', () => {
  test.each(blockCases)('%s', (_, before, after, blocks) => {
    expect(changes(doc(h(2, 'Design'), ...before), doc(h(2, 'Design'), ...after))).toEqual([
      { title: 'Design', change: 'changed', blocks },
    ]);
  });

  test('which sections went, came and moved, in the order of the page', () => {
    const before = doc(h(2, 'A'), p('a'), h(2, 'B'), p('b'), h(2, 'C'), p('c'), h(2, 'D'), p('d'));
    const after = doc(h(2, 'A'), p('a'), h(2, 'C'), p('c'), h(2, 'E'), p('e'), h(2, 'B'), p('b'));
    expect(changes(before, after)).toEqual([
      {
        title: 'D',
        change: 'removed',
        blocks: [
          { change: 'removed', kind: 'heading', words: [removed('D')] },
          { change: 'removed', kind: 'paragraph', words: [removed('d')] },
        ],
      },
      {
        title: 'E',
        change: 'added',
        blocks: [
          { change: 'added', kind: 'heading', words: [added('E')] },
          { change: 'added', kind: 'paragraph', words: [added('e')] },
        ],
      },
      { title: 'B', change: 'moved', blocks: [] },
    ]);
  });

  test('what changed above the first heading', () => {
    expect(changes(doc(p('Draft of Ada')), doc(p('Draft of Ben')))).toEqual([
      {
        title: null,
        change: 'changed',
        blocks: [{ change: 'changed', kind: 'paragraph', words: [same('Draft of '), removed('Ada'), added('Ben')] }],
      },
    ]);
  });

  test('that the page has another title', () => {
    const document = doc(h(2, 'Design'), p('SQS'));
    const [before, after] = ['Retries', 'No retries'].map((title) => contentIn(document, {}, title));
    if (!before || !after) throw new Error('There are two');
    expect(changesBetween(before, after, [])).toEqual([
      {
        title: null,
        change: 'changed',
        blocks: [{ change: 'changed', kind: 'title', words: [removed('Retries'), added('No retries')] }],
      },
    ]);
  });

  test('nothing of sections that do not count, nor of those under them', () => {
    const of = (words: string) => doc(h(2, 'Change log'), p(words), h(3, 'Older'), p(words), h(2, 'Design'), p(words));
    expect(changes(of('a'), of('b'), ['CHANGE LOG']).map(({ title }) => title)).toEqual(['Design']);
  });

  test('which of two sections of one title it is, by the order they stand in', () => {
    const before = doc(h(2, 'Phase'), p('one'), h(2, 'Phase'), p('two'));
    const after = doc(h(2, 'Phase'), p('one'), h(2, 'Phase'), p('three'));
    expect(changes(before, after)).toEqual([
      {
        title: 'Phase',
        change: 'changed',
        blocks: [{ change: 'changed', kind: 'paragraph', words: [removed('two'), added('three')] }],
      },
    ]);
  });
});

describe('outlines tell the same without the content', () => {
  const outline = (document: AdfDocument) => outlineOf(contentIn(document));

  test.each(blockCases)('%s: in which section, and how many edits', (what, before, after, blocks) => {
    const [from, to] = [outline(doc(h(2, 'Design'), ...before)), outline(doc(h(2, 'Design'), ...after))];
    // A block in the place of another is one edit, whatever its kind.
    const edits = what === 'another kind of block in the place of one, as both' ? 1 : blocks.length;
    expect(outlineChanges(from, to, [])).toEqual({ edits, sections: [{ title: 'Design', change: 'changed' }] });
  });

  test('a moved section is one edit', () => {
    const before = doc(h(2, 'A'), p('a'), h(2, 'B'), p('b'), h(2, 'C'), p('c'));
    const after = doc(h(2, 'B'), p('b'), h(2, 'C'), p('c'), h(2, 'A'), p('a'));
    expect(outlineChanges(outline(before), outline(after), [])).toEqual({
      edits: 1,
      sections: [{ title: 'A', change: 'moved' }],
    });
  });

  test('what happened to each section is the same as with the content', () => {
    const before = doc(p('x'), h(2, 'A'), p('a'), h(2, 'B'), p('b'), h(2, 'C'), p('c'), h(2, 'D'), p('d'));
    const after = doc(p('y'), h(2, 'C'), p('c'), h(2, 'D'), p('d'), h(2, 'A'), p('a'), h(2, 'E'), p('e'));
    const { sections } = outlineChanges(outline(before), outline(after), []);
    expect(sections).toEqual([
      { title: null, change: 'changed' },
      { title: 'B', change: 'removed' },
      { title: 'A', change: 'moved' },
      { title: 'E', change: 'added' },
    ]);
    expect(changes(before, after).map(({ title, change }) => ({ title, change }))).toEqual(sections);
  });

  test('where the blocks were not kept, the sections are still known', () => {
    const { digest, progressDigest, sections } = outline(doc(h(2, 'A'), p('a'), h(2, 'B'), p('b')));
    const kept = {
      digest,
      progressDigest,
      sections: sections.map(({ title, level, digest: hash }) => ({ title, level, digest: hash })),
    };
    expect(outlineChanges(kept, outline(doc(h(2, 'A'), p('a'), h(2, 'B'), p('c'))), [])).toEqual({
      edits: undefined,
      sections: [{ title: 'B', change: 'changed' }],
    });
  });
});
