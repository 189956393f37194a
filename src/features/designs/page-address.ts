/** The id of the page that a text is or that a page's address names; undefined where it is neither. */
export function pageIdIn(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^\d{1,20}$/.test(trimmed)) return trimmed;
  if (!URL.canParse(trimmed)) return undefined;
  const { pathname, searchParams } = new URL(trimmed);
  const id = /\/pages\/(?:edit(?:-v2)?\/)?(\d{1,20})(?:\/|$)/.exec(pathname)?.[1] ?? searchParams.get('pageId');
  return id !== null && /^\d{1,20}$/.test(id) ? id : undefined;
}
