import fc from '../../fast-check';
import type { AdfDocument, AdfMark, AdfNode } from '../../../src/contract/adf-node';

/** Text with everything in it that means something in Markdown. */
const word = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'word',
      'é',
      '1',
      '.',
      '*',
      '_',
      '`',
      '[',
      ']',
      '<',
      '>',
      '&',
      '#',
      '|',
      '~',
      '\\',
      '!',
      '(',
      ')',
      '-',
      '+',
      '=',
      ':',
      '@',
      '$',
      '"',
      '😀',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const code: AdfMark = { type: 'code' };
const link: fc.Arbitrary<AdfMark> = fc
  .constantFrom('https://example.com/a_b?c=d&e=(f)', '/wiki/x', '#part')
  .map((href) => ({ type: 'link', attrs: { href } }));
const style: fc.Arbitrary<AdfMark> = fc.constantFrom(
  { type: 'strong' },
  { type: 'em' },
  { type: 'strike' },
  { type: 'underline' },
  { type: 'subsup', attrs: { type: 'sub' } },
);
/** In the order in which the conversion writes them. */
const marks: fc.Arbitrary<AdfMark[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<AdfMark[]>([]) },
  { weight: 3, arbitrary: style.map((mark) => [mark]) },
  { weight: 1, arbitrary: fc.tuple(link, style).map(([one, other]) => [one, other]) },
  { weight: 1, arbitrary: link.map((mark) => [mark]) },
  { weight: 1, arbitrary: fc.constant<AdfMark[]>([{ type: 'strong' }, { type: 'em' }]) },
  { weight: 1, arbitrary: fc.constant<AdfMark[]>([code]) },
);

/** Texts with marks, with a plain space between them. */
const line: fc.Arbitrary<AdfNode[]> = fc
  .array(fc.record({ words, marks }), { minLength: 1, maxLength: 4 })
  .map((texts) =>
    joined(
      texts.flatMap(({ words, marks }, index) => [
        ...(index > 0 ? [{ type: 'text', text: ' ' }] : []),
        { type: 'text', text: words, ...(marks.length > 0 && { marks }) },
      ]),
    ),
  );

const inline: fc.Arbitrary<AdfNode[]> = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((lines) => lines.flatMap((nodes, index) => (index > 0 ? [{ type: 'hardBreak' }, ...nodes] : nodes)));

const paragraph = inline.map((content): AdfNode => ({ type: 'paragraph', content }));
const heading = fc
  .record({ level: fc.integer({ min: 1, max: 6 }), content: line })
  .map(({ level, content }): AdfNode => ({ type: 'heading', attrs: { level }, content }));
const rule = fc.constant<AdfNode>({ type: 'rule' });
const codeBlock = fc
  .record({
    language: fc.constantFrom(undefined, 'ts', 'c++'),
    text: fc.constantFrom('a', '```', 'a\n\n  b ~~~', '\ta', '# b'),
  })
  .map(({ language, text }): AdfNode => ({
    type: 'codeBlock',
    ...(language !== undefined && { attrs: { language } }),
    content: [{ type: 'text', text }],
  }));
const image = fc.constant<AdfNode>({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { type: 'external', url: 'https://example.com/a.png', alt: 'A [plan]' } }],
});
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) => {
    const row = (type: string): fc.Arbitrary<AdfNode> =>
      fc.array(fc.option(line, { nil: undefined }), { minLength: columns, maxLength: columns }).map((cells) => ({
        type: 'tableRow',
        content: cells.map((content) => ({
          type,
          attrs: {},
          content: [{ type: 'paragraph', ...(content && { content }) }],
        })),
      }));
    return fc.tuple(row('tableHeader'), fc.array(row('tableCell'), { maxLength: 3 }));
  })
  .map(([header, rows]): AdfNode => ({ type: 'table', content: [header, ...rows] }));

const { list } = fc.letrec<{ list: AdfNode; item: AdfNode }>((tie) => ({
  item: fc
    .record({
      first: paragraph,
      more: fc.array(fc.oneof({ maxDepth: 2 }, codeBlock, paragraph, tie('list')), { maxLength: 2 }),
    })
    .map(({ first, more }) => ({ type: 'listItem', content: withoutNeighbouringLists([first, ...more]) })),
  list: fc
    .record({ order: fc.constantFrom(undefined, 1, 7), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) })
    .map(({ order, content }) =>
      order === undefined ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { order }, content },
    ),
}));

const taskItem = fc
  .record({ state: fc.constantFrom('TODO', 'DONE'), content: inline })
  .map(({ state, content }): AdfNode => ({ type: 'taskItem', attrs: { localId: '', state }, content }));
const flatTasks = fc
  .array(taskItem, { minLength: 1, maxLength: 3 })
  .map((content): AdfNode => ({ type: 'taskList', attrs: { localId: '' }, content }));
const taskList = fc
  .tuple(flatTasks, fc.option(flatTasks, { nil: undefined }))
  .map(([list, under]): AdfNode => ({ ...list, content: [...(list.content ?? []), ...(under ? [under] : [])] }));

const quote = fc
  .array(fc.oneof(paragraph, list, codeBlock, image), { minLength: 1, maxLength: 3 })
  .map((content): AdfNode => ({ type: 'blockquote', content: withoutNeighbouringLists(content) }));
const panel = fc
  .record({
    panelType: fc.constantFrom('info', 'note', 'success', 'warning', 'error'),
    content: fc.array(fc.oneof(paragraph, heading, list, taskList, codeBlock, rule), { minLength: 1, maxLength: 3 }),
  })
  .map(({ panelType, content }): AdfNode => ({
    type: 'panel',
    attrs: { panelType },
    content: withoutNeighbouringLists(content),
  }));
const expand = fc
  .record({
    title: fc.constantFrom('', 'Why', 'a < b & "c"'),
    content: fc.array(fc.oneof(paragraph, heading, table, list, taskList, quote, panel), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ title, content }): AdfNode => ({
    type: 'expand',
    attrs: { title },
    content: withoutNeighbouringLists(content),
  }));

/** Documents of all that both ADF and Markdown have, in the one form in which Markdown gives them back. */
export const sharedDocuments: fc.Arbitrary<AdfDocument> = fc
  .array(fc.oneof(paragraph, heading, rule, codeBlock, image, table, list, taskList, quote, panel, expand), {
    minLength: 1,
    maxLength: 6,
  })
  .map((content) => ({ type: 'doc', version: 1, content: withoutNeighbouringLists(content) }));

function joined(nodes: AdfNode[]): AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      last.text = `${last.text ?? ''}${node.text ?? ''}`;
    else result.push({ ...node });
  }
  return result;
}

const isList = (node: AdfNode | undefined): boolean => node?.type.endsWith('List') === true;

/** ADF may have two lists one after the other; Markdown takes some such pairs for one. */
function withoutNeighbouringLists(nodes: AdfNode[]): AdfNode[] {
  return nodes.filter((node, index) => !(isList(node) && isList(nodes[index - 1])));
}
