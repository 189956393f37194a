import type { Handler } from '../handler';

/** A node without a handler: named, with what is inside it. */
export const Unknown: Handler = ({ node, children }) => (
  <span className="unknown">
    <span className="unknown-name">Cannot be shown here: {node.type}</span> {children}
  </span>
);
