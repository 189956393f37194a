import type { Handler } from '../handler';
import { textAttribute } from '../node';

export const Expand: Handler = ({ node, children }) => (
  <details className="expand">
    <summary>{textAttribute(node, 'title') ?? 'Click here to expand…'}</summary>
    {children}
  </details>
);
