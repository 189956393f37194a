import type { Handler } from '../handler';
import { textAttribute } from '../node';

export const Mention: Handler = ({ node }) => {
  const name = textAttribute(node, 'text') ?? textAttribute(node, 'id') ?? 'someone';
  return <span className="mention">{name.startsWith('@') ? name : `@${name}`}</span>;
};
