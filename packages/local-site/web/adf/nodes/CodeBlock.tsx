import type { Handler } from '../handler';
import { textAttribute } from '../node';

export const CodeBlock: Handler = ({ node, children }) => {
  const language = textAttribute(node, 'language');
  return (
    <figure className="code-block">
      {language && <figcaption>{language}</figcaption>}
      <pre tabIndex={0}>
        <code>{children}</code>
      </pre>
    </figure>
  );
};
