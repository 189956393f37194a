import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { WritingSite } from '../../confluence-page/src/contract';
import { resolveLink } from '../adf/resolveLink';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';
import { confluencePage } from '../confluencePage';
import { newMacro, reconfiguredMacro } from '../wiki/macro';
import type { EditorProps } from './EditorProps';

/** A page in Confluence's own editor. */
export const ConfluenceEditor = ({ document, heading, configure, opened, ...writing }: EditorProps) => {
  const parent = useRef<HTMLDivElement>(null);
  const [headingElement] = useState(() => window.document.createElement('div'));
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const latest = useRef(configure);
  latest.current = configure;

  useEffect(() => {
    const site: WritingSite = {
      ...writing,
      resolveLink,
      newMacro,
      reconfiguredMacro,
      heading: headingElement,
      configureMacro: (module, macro) =>
        new Promise((place) => {
          const cancel = () => {
            place(undefined);
          };
          latest.current({ module, place, cancel, ...(macro && { macro }) });
        }),
    };
    let left = false;
    const open = async () => {
      const { openDocument } = await confluencePage().editor();
      if (left || !parent.current) return;
      opened.current = await openDocument(parent.current, document, site);
      setIsOpen(true);
    };
    open().catch((error: unknown) => {
      setProblem(asError(error));
    });
    return () => {
      left = true;
      opened.current?.close();
      opened.current = null;
    };
    // The document is the editor's own once it is open.
  }, []);

  return (
    <>
      {problem && (
        <Message title="The editor did not start">
          <p>{problem.message}</p>
        </Message>
      )}
      <div className="confluence-editor" ref={parent} />
      {/* A field can have the focus only once it is on the page. */}
      {isOpen && createPortal(heading, headingElement)}
    </>
  );
};
