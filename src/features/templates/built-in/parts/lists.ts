import { BulletList, OrderedList } from 'adf-builder';
import { inlineNodes, type Line } from './inline';

export const bullets = (...items: Line[]): BulletList => withItems(new BulletList(), items);

export const numbered = (...items: Line[]): OrderedList => withItems(new OrderedList(), items);

function withItems<List extends BulletList | OrderedList>(list: List, items: Line[]): List {
  for (const item of items) {
    const paragraph = list.item().paragraph();
    for (const node of inlineNodes(item)) paragraph.add(node);
  }
  return list;
}
