import { useEffect, useRef } from 'react';
import type { AdfNode } from '../../web/adf/node';
import type { ReadingSite } from './contract';

/** A place that the site fills with an app's macro. */
export const MacroFrame = ({
  macro,
  showMacro,
}: {
  macro: AdfNode;
  showMacro: NonNullable<ReadingSite['showMacro']>;
}) => {
  const parent = useRef<HTMLDivElement>(null);
  const opened = useRef({ macro, showMacro });
  useEffect(() => {
    if (!parent.current) return undefined;
    return opened.current.showMacro(parent.current, opened.current.macro);
    // What the macro was opened with holds for as long as it is shown.
  }, []);
  return <div ref={parent} />;
};
