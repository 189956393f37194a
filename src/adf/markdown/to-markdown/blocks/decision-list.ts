import type { ListItem, PhrasingContent } from 'mdast';
import { phrasingOf } from '../inlines/handlers';
import type { BlockHandler } from './handler';

const label: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: 'Decision:' }] };

export const decisionList: BlockHandler = (node, state) => {
  const children = (node.content ?? []).map((item): ListItem => {
    const words = phrasingOf(item.content, state);
    const text: PhrasingContent[] = words.length > 0 ? [label, { type: 'text', value: ' ' }, ...words] : [label];
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: text }] };
  });
  return children.length > 0 ? [{ type: 'list', ordered: false, spread: false, children }] : [];
};
