import { useEffect, useRef } from 'react';

/** Puts an element of the site above the text. */
export const HeadingSlot = ({ heading }: { heading: HTMLElement }) => {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    slot.current?.append(heading);
  }, [heading]);
  return <div ref={slot} />;
};
