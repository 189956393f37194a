/** A document for each node and mark of Atlassian's schema, and what becomes of it as Markdown and back. */
import { formatMessage } from '../../../src/i18n/format';
import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { adfToMarkdown } from '../../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf } from '../../../src/adf/markdown/markdown-to-adf';
import type { AdfDocument, AdfMark, AdfNode } from '../../../src/contract/adf-node';
import { text } from '../../words';
import { shown } from './shown';
import { code, expand, image, li, marked, nestedExpand, ol, panel, quote, rule, task, tasks, ul } from './words';

const p = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const words = p(text('Words'));
const cell = (type: 'tableCell' | 'tableHeader', attrs: object, ...content: AdfNode[]): AdfNode => ({
  type,
  attrs: { ...attrs },
  content,
});
const row = (...content: AdfNode[]): AdfNode => ({ type: 'tableRow', content });
const header = row(cell('tableHeader', {}, p(text('A'))), cell('tableHeader', {}, p(text('B'))));
const plainCell = cell('tableCell', {}, words);
const table = (...rows: AdfNode[]): AdfNode => ({ type: 'table', content: rows });
const app = { extensionType: 'com.example', extensionKey: 'chart' };
const withMark = (mark: AdfMark): AdfNode => ({ ...words, marks: [mark] });
const media = { type: 'media', attrs: { type: 'file', id: 'f', collection: 'c', alt: 'plan.pdf' } };

/** By the node or mark, with what is special of it behind a comma. */
export const samples: Record<string, AdfNode[]> = {
  paragraph: [words],
  text: [words],
  hardBreak: [p(text('a'), { type: 'hardBreak' }, text('b'))],
  heading: [{ type: 'heading', attrs: { level: 2 }, content: [text('Words')] }],
  rule: [words, rule, words],
  blockquote: [quote(words)],
  codeBlock: [code('a', 'ts')],
  bulletList: [ul(li(words))],
  listItem: [ul(li(words, ul(li(words))))],
  orderedList: [ol(3, li(words))],
  taskList: [tasks('1', task('2', 'TODO', text('Words')))],
  taskItem: [tasks('1', task('2', 'DONE', text('Words')))],
  blockTaskItem: [tasks('1', { type: 'blockTaskItem', attrs: { localId: '2', state: 'TODO' }, content: [words] })],
  decisionList: [
    {
      type: 'decisionList',
      attrs: { localId: '1' },
      content: [{ type: 'decisionItem', attrs: { localId: '2', state: 'DECIDED' }, content: [text('Words')] }],
    },
  ],
  table: [table(header, row(plainCell, plainCell))],
  'table, without a header row': [table(row(plainCell, plainCell), row(plainCell, plainCell))],
  'table, with numbers or a width': [
    { ...table(header, row(plainCell, plainCell)), attrs: { isNumberColumnEnabled: true } },
  ],
  tableRow: [table(header, row(plainCell, plainCell))],
  tableHeader: [table(header, row(plainCell, plainCell))],
  'tableHeader, beside its row': [table(header, row(cell('tableHeader', {}, words), plainCell))],
  tableCell: [table(header, row(plainCell, plainCell))],
  'tableCell, merged': [table(header, row(cell('tableCell', { colspan: 2 }, words)))],
  'tableCell, with blocks': [table(header, row(cell('tableCell', {}, ul(li(words))), plainCell))],
  'tableCell, with a width or a colour': [
    table(header, row(cell('tableCell', { background: '#ff0000' }, words), plainCell)),
  ],
  'panel, info': [panel('info', words)],
  'panel, success': [panel('success', words)],
  'panel, tip': [panel('tip', words)],
  expand: [expand('Title', words)],
  nestedExpand: [expand('Title', nestedExpand('Inner', words))],
  layoutSection: [
    {
      type: 'layoutSection',
      content: [50, 50].map((width) => ({ type: 'layoutColumn', attrs: { width }, content: [words] })),
    },
  ],
  extension: [{ type: 'extension', attrs: app }],
  bodiedExtension: [{ type: 'bodiedExtension', attrs: app, content: [words] }],
  inlineExtension: [p({ type: 'inlineExtension', attrs: app })],
  syncBlock: [{ type: 'syncBlock', attrs: { resourceId: 'r', localId: '1' } }],
  bodiedSyncBlock: [{ type: 'bodiedSyncBlock', attrs: { resourceId: 'r', localId: '1' }, content: [words] }],
  'media, from the web': [image('https://example.com/a.png', 'A')],
  'media, attached': [{ type: 'mediaSingle', attrs: { layout: 'center' }, content: [media] }],
  'mediaSingle, at a side': [{ ...image('https://example.com/a.png', 'A'), attrs: { layout: 'align-end' } }],
  mediaGroup: [{ type: 'mediaGroup', content: [media] }],
  mediaInline: [p({ type: 'mediaInline', attrs: { id: 'f', collection: 'c' } })],
  'caption, of plain words': [image('https://example.com/a.png', 'A', 'Words')],
  'caption, formatted': [
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [
        { type: 'media', attrs: { type: 'external', url: 'https://example.com/a.png', alt: 'A' } },
        { type: 'caption', content: [marked('Words', 'strong')] },
      ],
    },
  ],
  mention: [p({ type: 'mention', attrs: { id: '5', text: '@Ada' } })],
  status: [p({ type: 'status', attrs: { text: 'OPEN', color: 'blue' } })],
  date: [p({ type: 'date', attrs: { timestamp: '1775001600000' } })],
  'emoji, a character': [p({ type: 'emoji', attrs: { shortName: ':smile:', text: '😀' } })],
  'emoji, of the site': [p({ type: 'emoji', attrs: { shortName: ':party:', id: 'p' } })],
  placeholder: [p({ type: 'placeholder', attrs: { text: 'Name' } })],
  inlineCard: [p({ type: 'inlineCard', attrs: { url: 'https://example.com/a' } })],
  blockCard: [{ type: 'blockCard', attrs: { url: 'https://example.com/a' } }],
  embedCard: [{ type: 'embedCard', attrs: { url: 'https://example.com/a', layout: 'center' } }],
  ...Object.fromEntries(
    ['strong', 'em', 'strike', 'underline', 'code'].map((mark) => [mark, [p(marked('Words', mark))]]),
  ),
  link: [p(marked('Words', { type: 'link', attrs: { href: 'https://example.com/a' } }))],
  subsup: [p(marked('Words', { type: 'subsup', attrs: { type: 'sub' } }))],
  textColor: [p(marked('Words', { type: 'textColor', attrs: { color: '#ff0000' } }))],
  backgroundColor: [p(marked('Words', { type: 'backgroundColor', attrs: { color: '#ff0000' } }))],
  annotation: [p(marked('Words', { type: 'annotation', attrs: { id: 'a', annotationType: 'inlineComment' } }))],
  alignment: [withMark({ type: 'alignment', attrs: { align: 'center' } })],
  indentation: [withMark({ type: 'indentation', attrs: { level: 1 } })],
  fontSize: [withMark({ type: 'fontSize', attrs: { fontSize: 'small' } })],
  breakout: [{ ...code('a', 'ts'), marks: [{ type: 'breakout', attrs: { mode: 'wide' } }] }],
  border: [
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [
        {
          type: 'media',
          attrs: { type: 'external', url: 'https://example.com/a.png', alt: 'A' },
          marks: [{ type: 'border', attrs: { size: 1, color: '#000000' } }],
        },
      ],
    },
  ],
};

/** Parts of others, and what nobody sees. */
export const notSampled = ['doc', 'layoutColumn', 'decisionItem', 'dataConsumer', 'fragment'];

/** Every type that the schema has a node or a mark of. */
export const schemaTypes: string[] = [
  ...new Set(
    Object.values(schema.definitions as Record<string, Definition>).flatMap((definition) =>
      [definition, ...(definition.allOf ?? [])].flatMap(({ properties }) => properties?.type?.enum ?? []),
    ),
  ),
];

interface Definition {
  properties?: { type?: { enum?: string[] } };
  allOf?: Definition[];
}

/** What comes back of a sample, and what is said of it. */
export function roundTrip(content: AdfNode[]): { isSame: boolean; named: string[] } {
  const document: AdfDocument = { type: 'doc', version: 1, content };
  const { markdown, named } = adfToMarkdown(document);
  const back = markdownToAdf(markdown, { mentions: 'kept' }).document;
  return { isSame: JSON.stringify(shown(back)) === JSON.stringify(shown(document)), named: named.map(formatMessage) };
}

/** The table of `docs/markdown.md`. */
export const keptTable = (): string =>
  [
    '| in the document | comes back as it was | what is said when it is written |',
    '| --- | --- | --- |',
    ...Object.entries(samples).map(([name, content]) => {
      const { isSame, named } = roundTrip(content);
      return `| ${name} | ${isSame ? 'yes' : 'no'} | ${named.join('; ') || '–'} |`;
    }),
  ].join('\n');
