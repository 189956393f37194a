/**
 * Puts the focus at the top of a part of the surface, before what has it there goes away: from there the next key goes on
 * to the first of what is in the part by then.
 */
export function focusPart(part: HTMLElement): void {
  const top = part.querySelector<HTMLElement>(':scope > :is(h1, h2)') ?? part;
  // Nothing that a key comes to by itself is made something that no key comes to.
  if (top.tabIndex < 0) top.tabIndex = -1;
  top.focus({ preventScroll: true });
}

/** The same for the whole surface. */
export function focusSurface(): void {
  const main = document.querySelector('main');
  if (main !== null) focusPart(main);
}
