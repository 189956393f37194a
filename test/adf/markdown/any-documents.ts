import fc from '../../fast-check';
import type { AdfDocument, AdfMark, AdfNode } from '../../../src/contract/adf-node';

/** Letters and figures, which are the same in Markdown and in a document. */
const word = fc.constantFrom('alpha', 'beta', 'gamma7', 'Entwurf', 'łódź');
const marks: fc.Arbitrary<AdfMark[]> = fc.constantFrom<AdfMark[]>(
  [],
  [{ type: 'strong' }],
  [{ type: 'em' }, { type: 'strong' }, { type: 'strike' }],
  [{ type: 'code' }],
  [{ type: 'code' }, { type: 'link', attrs: { href: 'https://example.com' } }],
  [{ type: 'textColor', attrs: { color: '#ff0000' } }],
  [{ type: 'backgroundColor', attrs: { color: '#ff0000' } }, { type: 'underline' }],
  [{ type: 'annotation', attrs: { id: 'note', annotationType: 'inlineComment' } }],
  [{ type: 'subsup', attrs: { type: 'sup' } }],
  [{ type: 'link', attrs: { href: '', title: '' } }],
);

const inlineNode: fc.Arbitrary<AdfNode> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(word, marks)
      .map(([text, marks]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })),
  },
  fc.constantFrom<AdfNode>(
    { type: 'text', text: ' ', marks: [{ type: 'strong' }] },
    { type: 'hardBreak' },
    { type: 'date', attrs: { timestamp: '1775001600000' } },
    { type: 'date', attrs: { timestamp: 'soon' } },
    { type: 'emoji', attrs: { shortName: ':smile:', text: '😀' } },
    { type: 'mediaInline', attrs: { id: 'file', collection: 'page' } },
    { type: 'inlineExtension', attrs: { extensionType: 'app', extensionKey: 'jira-count' } },
    { type: 'inlineCard', attrs: { url: 'https://example.com/card' } },
    { type: 'inlineCard', attrs: { data: {} } },
    { type: 'inlineCard', attrs: { data: { name: 'alpha', url: 'https://example.com/data' } } },
  ),
  word.map((text): AdfNode => ({ type: 'mention', attrs: { id: 'person', text: `@${text}` } })),
  word.map((text): AdfNode => ({ type: 'status', attrs: { text, color: 'green' } })),
  word.map((text): AdfNode => ({ type: 'placeholder', attrs: { text } })),
);
const inline = fc.array(inlineNode, { maxLength: 5 });
const of =
  (type: string, attrs?: Record<string, unknown>) =>
  (content: AdfNode[]): AdfNode => ({ type, ...(attrs && { attrs }), content });
const some = (...nodes: fc.Arbitrary<AdfNode>[]) => fc.array(fc.oneof(...nodes), { minLength: 1, maxLength: 3 });

const paragraph = inline.map(of('paragraph'));
const heading = inline.map(of('heading', { level: 3 }));
const rule = fc.constant<AdfNode>({ type: 'rule' });
const codeBlock = fc.constantFrom<AdfNode>(
  { type: 'codeBlock' },
  {
    type: 'codeBlock',
    attrs: { language: 'a b`~' },
    content: [
      { type: 'text', text: 'alpha' },
      { type: 'text', text: 'beta' },
    ],
  },
);
const extension = fc.constantFrom<AdfNode>(
  { type: 'extension', attrs: { extensionType: 'app', extensionKey: 'jira', text: 'Jira issues' } },
  {
    type: 'extension',
    attrs: { extensionType: 'app', extensionKey: 'app/toc', parameters: { macroMetadata: { title: 'Contents' } } },
  },
);
const media = fc.constantFrom<AdfNode>(
  { type: 'media', attrs: { type: 'external', url: 'https://example.com/plan.png' } },
  { type: 'media', attrs: { type: 'file', id: 'file', collection: 'page', alt: 'Plan' } },
);
const mediaSingle = fc
  .tuple(media, fc.option(inline, { nil: undefined }))
  .map(([image, caption]) =>
    of('mediaSingle', { layout: 'wide' })([image, ...(caption ? [of('caption')(caption.filter(mayCaption))] : [])]),
  );
const mayCaption = ({ type }: AdfNode): boolean => type !== 'mediaInline' && type !== 'inlineExtension';
const blockCard = fc.constantFrom<AdfNode>(
  { type: 'blockCard', attrs: { url: 'https://example.com/block' } },
  { type: 'blockCard', attrs: { data: {} } },
);
const embedCard = fc.constant<AdfNode>({
  type: 'embedCard',
  attrs: { url: 'https://example.com/embed', layout: 'wide' },
});

const taskItem = fc.constantFrom('TODO', 'DONE').chain((state) => inline.map(of('taskItem', { localId: 'id', state })));
const { taskList, list } = fc.letrec<{ taskList: AdfNode; list: AdfNode; listItem: AdfNode }>((tie) => ({
  taskList: fc
    .array(fc.oneof({ maxDepth: 2 }, taskItem, tie('taskList')), { minLength: 1, maxLength: 3 })
    .map(of('taskList', { localId: 'id' })),
  listItem: fc
    .array(fc.oneof({ maxDepth: 2 }, paragraph, codeBlock, mediaSingle, extension, tie('list'), tie('taskList')), {
      minLength: 1,
      maxLength: 3,
    })
    .map(of('listItem')),
  list: fc
    .constantFrom(of('bulletList'), of('orderedList', { order: 0 }), of('orderedList', { order: 12345678901 }))
    .chain((build) => fc.array(tie('listItem'), { minLength: 1, maxLength: 3 }).map(build)),
}));
const decisions = fc
  .array(inline.map(of('decisionItem', { localId: 'id', state: 'DECIDED' })), { minLength: 1, maxLength: 2 })
  .map(of('decisionList', { localId: 'id' }));
const quote = some(paragraph, list, codeBlock, mediaSingle, extension).map(of('blockquote'));
const panel = fc
  .constantFrom('info', 'tip', 'custom')
  .chain((panelType) =>
    some(paragraph, heading, list, taskList, rule, decisions, blockCard).map(of('panel', { panelType })),
  );
const nestedExpand = word.chain((title) => some(paragraph, panel, quote, taskList).map(of('nestedExpand', { title })));
const cell = fc
  .constantFrom({}, { colspan: 2, rowspan: 2 }, { colspan: 1_000_000 })
  .chain((attrs) =>
    fc
      .constantFrom('tableCell', 'tableHeader')
      .chain((type) =>
        some(
          paragraph,
          list,
          taskList,
          codeBlock,
          panel,
          quote,
          heading,
          nestedExpand,
          mediaSingle,
          decisions,
          rule,
        ).map(of(type, attrs)),
      ),
  );
const table = fc
  .array(fc.array(cell, { maxLength: 3 }).map(of('tableRow')), { minLength: 1, maxLength: 3 })
  .map(of('table'));
const expand = word.chain((title) => some(paragraph, table, list, nestedExpand, panel).map(of('expand', { title })));
const bodied = some(paragraph, heading, table, quote, panel).map(
  of('bodiedExtension', { extensionType: 'app', extensionKey: 'excerpt' }),
);
const layout = fc
  .array(some(paragraph, heading, expand, table).map(of('layoutColumn', { width: 50 })), { minLength: 2, maxLength: 3 })
  .map(of('layoutSection'));

/** Valid documents of every kind of node that Confluence writes. */
export const anyDocuments: fc.Arbitrary<AdfDocument> = fc
  .array(
    fc.oneof(
      ...[
        paragraph,
        heading,
        rule,
        codeBlock,
        extension,
        mediaSingle,
        blockCard,
        embedCard,
        taskList,
        list,
        decisions,
        quote,
        panel,
      ],
      ...[table, expand, bodied, layout],
    ),
    { maxLength: 5 },
  )
  .map((content) => ({ type: 'doc', version: 1, content }));
