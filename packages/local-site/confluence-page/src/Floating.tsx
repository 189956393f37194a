import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Stands below some words, within what scrolls with them. */
export const Floating = ({ below, children }: { below: DOMRect; children: ReactNode }) => {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = element;
    const around = current?.offsetParent;
    if (!current || !around) return;
    const origin = around.getBoundingClientRect();
    const furthestLeft = around.clientWidth - current.offsetWidth;
    const left = Math.min(below.left - origin.left + around.scrollLeft, furthestLeft);
    current.style.left = `${String(Math.max(left, 0))}px`;
    current.style.top = `${String(below.bottom - origin.top + around.scrollTop)}px`;
  }, [below]);
  return (
    <div ref={element} className="floating">
      {children}
    </div>
  );
};
