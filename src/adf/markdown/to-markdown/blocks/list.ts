import type { BlockContent, List, ListItem } from 'mdast';
import type { AdfNode } from '../../../../contract/adf-node';
import type { State } from '../state';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';
import { paragraph } from './paragraph';

const listOf = (children: ListItem[], start?: number): List[] =>
  children.length === 0
    ? []
    : [{ type: 'list', ordered: start !== undefined, ...(start !== undefined && { start }), spread: false, children }];

const itemOf = (children: BlockContent[], checked?: boolean): ListItem => ({
  type: 'listItem',
  spread: false,
  ...(checked !== undefined && { checked }),
  children,
});

export const list: BlockHandler = (node, state) => {
  const items = (node.content ?? []).map((item) => itemOf(blocksOf(item.content, state) as BlockContent[]));
  return listOf(items, node.type === 'orderedList' ? startOf(node) : undefined);
};

/** Markdown counts with at most nine digits. */
function startOf(node: AdfNode): number {
  const order = Math.trunc(Number(node.attrs?.order ?? 1));
  return order >= 0 && order <= 999_999_999 ? order : 1;
}

/** ADF keeps the tasks under a task beside it; Markdown keeps them in it. */
export const taskList: BlockHandler = (node, state) => {
  const items: ListItem[] = [];
  for (const child of node.content ?? []) {
    if (child.type !== 'taskList') {
      items.push(taskItem(child, state));
      continue;
    }
    const owner = items.at(-1) ?? itemOf([]);
    if (items.length === 0) items.push(owner);
    owner.children.push(...(taskList(child, state) as List[]));
  }
  return listOf(items);
};

function taskItem(item: AdfNode, state: State): ListItem {
  const blocks = item.type === 'taskItem' ? paragraph(item, state) : blocksOf(item.content, state);
  const children = (blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [] }]) as BlockContent[];
  return itemOf(children, item.attrs?.state === 'DONE');
}
