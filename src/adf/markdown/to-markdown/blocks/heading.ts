import type { Heading } from 'mdast';
import { phrasingOf } from '../inlines/handlers';
import type { BlockHandler } from './handler';

export const heading: BlockHandler = (node, state) => {
  const level = Math.round(Number(node.attrs?.level));
  const depth = (level >= 1 && level <= 6 ? level : 1) as Heading['depth'];
  const children = phrasingOf(node.content, state).map((child) =>
    child.type === 'break' ? { type: 'text' as const, value: ' ' } : child,
  );
  return [{ type: 'heading', depth, children }];
};
