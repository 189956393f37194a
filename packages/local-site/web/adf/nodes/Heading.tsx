import type { Handler } from '../handler';
import { numberAttribute } from '../node';

export const Heading: Handler = ({ node, anchor, children }) => {
  const level = Math.min(Math.max(numberAttribute(node, 'level') ?? 1, 1), 6);
  const Tag = (['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[level - 1] ?? 'h6';
  return <Tag id={anchor}>{children}</Tag>;
};
