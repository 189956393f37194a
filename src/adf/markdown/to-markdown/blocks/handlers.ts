import type { RootContent } from 'mdast';
import { message } from '../../../../i18n/message';
import type { AdfNode } from '../../../../contract/adf-node';
import { isInline, phrasingOf } from '../inlines/handlers';
import type { State } from '../state';
import { bodiedExtension, extension } from './extension';
import { card } from './card';
import { code } from './code';
import { decisionList } from './decision-list';
import { expand } from './expand';
import type { BlockHandler } from './handler';
import { heading } from './heading';
import { layoutSection } from './layout';
import { list, taskList } from './list';
import { media, mediaGroup, mediaSingle } from './media';
import { panel } from './panel';
import { paragraph, textParagraph } from './paragraph';
import { quote } from './quote';
import { table } from './table';

const contentAlone: BlockHandler = (node, state) => blocksOf(node.content, state);

const handlers: Record<string, BlockHandler> = {
  paragraph,
  heading,
  bulletList: list,
  orderedList: list,
  taskList,
  decisionList,
  table,
  codeBlock: code,
  blockquote: quote,
  rule: () => [{ type: 'thematicBreak' }],
  panel,
  expand,
  nestedExpand: expand,
  layoutSection,
  layoutColumn: contentAlone,
  extension,
  bodiedExtension,
  mediaSingle,
  mediaGroup,
  media,
  blockCard: card,
  embedCard: card,
  listItem: contentAlone,
  blockTaskItem: contentAlone,
  taskItem: paragraph,
  decisionItem: paragraph,
  caption: paragraph,
  tableRow: contentAlone,
  tableCell: contentAlone,
  tableHeader: contentAlone,
};

/** Blocks as Markdown; inline nodes among them as paragraphs, and one of an unknown type by its name and its content. */
export function blocksOf(nodes: readonly AdfNode[] | undefined, state: State): RootContent[] {
  const blocks: RootContent[] = [];
  let line: AdfNode[] = [];
  const endLine = (): void => {
    if (line.length > 0) for (const block of paragraph({ type: 'paragraph', content: line }, state)) blocks.push(block);
    line = [];
  };
  for (const node of nodes ?? []) {
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    endLine();
    const handler = Object.hasOwn(handlers, node.type) ? handlers[node.type] : unknown;
    for (const block of handler?.(node, state) ?? []) blocks.push(block);
  }
  endLine();
  return blocks;
}

function unknown(node: AdfNode, state: State): RootContent[] {
  const name = `[${node.type}]`;
  state.name(message('export.unknownBlock', { type: node.type }), name);
  const text = node.text === undefined ? [] : phrasingOf([{ type: 'text', text: node.text }], state);
  const own: RootContent[] = text.length > 0 ? [{ type: 'paragraph', children: text }] : [];
  return [textParagraph(name), ...own, ...blocksOf(node.content, state)];
}
