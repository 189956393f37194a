/**
 * Gives what puts the focus back to where it is now. A dialog gives it back to the frame around the surface alone, which
 * has forgotten by then what in it had the focus.
 */
export function rememberFocus(): () => void {
  const focused = document.activeElement;
  return () => {
    if (focused instanceof HTMLElement) focused.focus();
  };
}
