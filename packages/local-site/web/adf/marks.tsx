import type { ReactNode } from 'react';
import { linkTarget } from './linkTarget';
import { type AdfMark, textAttribute } from './node';
import { safeLink } from './safeLink';

/** What a mark does to what it is on; a mark without a look of its own leaves it as it is. */
const mark = (content: ReactNode, { type, attrs }: AdfMark): ReactNode => {
  switch (type) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'em':
      return <em>{content}</em>;
    case 'code':
      return <code>{content}</code>;
    case 'strike':
      return <s>{content}</s>;
    case 'underline':
      return <u>{content}</u>;
    case 'subsup':
      return attrs?.type === 'sup' ? <sup>{content}</sup> : <sub>{content}</sub>;
    case 'link': {
      const href = safeLink(textAttribute({ type, ...(attrs ? { attrs } : {}) }, 'href') ?? '');
      return href ? (
        <a href={href} {...linkTarget}>
          {content}
        </a>
      ) : (
        content
      );
    }
    case 'alignment':
      return <div className={attrs?.align === 'center' ? 'align-center' : 'align-end'}>{content}</div>;
    default:
      return content;
  }
};

export const withMarks = (content: ReactNode, marks: AdfMark[] = []): ReactNode =>
  marks.reduceRight<ReactNode>(mark, content);
