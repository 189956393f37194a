export const statusFieldId = (pageId: string): string => `status-of-${pageId}`;

/** Moves the focus to where a design's status is changed. */
export function focusStatus(pageId: string): void {
  document.getElementById(statusFieldId(pageId))?.focus();
}
