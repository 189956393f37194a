import type { Handler } from '../handler';
import { textAttribute } from '../node';

/** A macro that nothing here can run: its name, and its body where it has one. */
export const Extension: Handler = ({ node, children }) => {
  const name = textAttribute(node, 'text') ?? textAttribute(node, 'extensionKey') ?? 'unnamed';
  if (node.type === 'inlineExtension') return <span className="inline-extension">Macro: {name}</span>;
  return (
    <div className="extension">
      <p className="extension-title">Macro: {name}</p>
      {children}
    </div>
  );
};
