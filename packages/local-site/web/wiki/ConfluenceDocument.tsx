import { useEffect, useRef, useState } from 'react';
import type { ReadingSite } from '../../confluence-page/src/contract';
import type { AdfDocument } from '../adf/node';
import { resolveLink } from '../adf/resolveLink';
import { confluencePage } from '../confluencePage';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';

/** A document in Confluence's own renderer. */
export const ConfluenceDocument = ({
  document,
  ...reading
}: { document: AdfDocument } & Omit<ReadingSite, 'resolveLink'>) => {
  const parent = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<Error>();
  const latest = useRef({ document, reading });
  latest.current = { document, reading };

  useEffect(() => {
    let left = false;
    let remove: (() => void) | undefined;
    const open = async () => {
      const { showDocument } = await confluencePage().renderer();
      if (left || !parent.current) return;
      const { document: shown, reading: site } = latest.current;
      remove = showDocument(parent.current, shown, { resolveLink, ...site });
    };
    open().catch((error: unknown) => {
      setProblem(asError(error));
    });
    return () => {
      left = true;
      remove?.();
    };
    // A page is left for another address, so its document stays.
  }, []);

  return problem ? (
    <Message title="The document could not be shown">
      <p>{problem.message}</p>
    </Message>
  ) : (
    <div className="confluence-document" ref={parent} />
  );
};
