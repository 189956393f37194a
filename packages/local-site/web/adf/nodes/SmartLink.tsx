import { useEffect, useState } from 'react';
import { IssueStatusLozenge } from '../../jira/IssueStatusLozenge';
import type { Handler } from '../handler';
import { linkTarget } from '../linkTarget';
import { textAttribute } from '../node';
import { safeLink } from '../safeLink';
import { type LinkTarget, resolveLink } from '../resolveLink';

/** A link that shows what it leads to; the plain address where that cannot be found out. */
export const SmartLink: Handler = ({ node }) => {
  const address = textAttribute(node, 'url') ?? '';
  const [target, setTarget] = useState<LinkTarget>();
  useEffect(() => {
    let current = true;
    void resolveLink(address).then((found) => {
      if (current) setTarget(found);
    });
    return () => {
      current = false;
    };
  }, [address]);
  const href = safeLink(address);
  return (
    <a className="smart-link" href={href} {...linkTarget}>
      {target === undefined && address}
      {target?.kind === 'page' && target.title}
      {target?.kind === 'issue' && (
        <>
          <span className="smart-link-key">{target.key}</span>: {target.summary}{' '}
          <IssueStatusLozenge status={target.status} />
        </>
      )}
    </a>
  );
};
