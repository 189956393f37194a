import type { Handler } from '../handler';
import { textAttribute } from '../node';

const colors = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];

export const Status: Handler = ({ node }) => {
  const color = textAttribute(node, 'color') ?? 'neutral';
  return (
    <span className={`lozenge lozenge-${colors.includes(color) ? color : 'neutral'}`}>
      {textAttribute(node, 'text') ?? 'Status'}
    </span>
  );
};
