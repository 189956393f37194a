import { textAttribute } from '../../../text';
import type { BlockHandler } from './handler';

export const code: BlockHandler = (node) => {
  const value = (node.content ?? []).map((child) => child.text ?? '').join('');
  return [{ type: 'code', lang: textAttribute(node, 'language') || null, value }];
};
