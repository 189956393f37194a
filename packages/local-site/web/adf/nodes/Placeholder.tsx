import type { Handler } from '../handler';
import { textAttribute } from '../node';

export const Placeholder: Handler = ({ node }) => (
  <span className="placeholder" title="Still to be written">
    {textAttribute(node, 'text')}
  </span>
);
