import type { Handler } from '../handler';
import { textAttribute } from '../node';

const known = ['info', 'note', 'tip', 'success', 'warning', 'error'];

export const Panel: Handler = ({ node, children }) => {
  const type = textAttribute(node, 'panelType') ?? 'info';
  return <div className={`panel panel-${known.includes(type) ? type : 'custom'}`}>{children}</div>;
};
