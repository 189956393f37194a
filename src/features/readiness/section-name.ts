/** A heading without the number it begins with, such as “2.1” or “3)”. */
export const withoutNumber = (title: string): string => title.replace(/^\s*\d+(?:[.)]\d+)*[.)]?\s+/, '');

/** A heading's words as they are compared: without its number, its case, and what only joins them. */
export function nameWords(title: string): readonly string[] {
  const words = withoutNumber(title)
    .toLowerCase()
    .replace(/['’-]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => word !== 'and' && word !== 'the');
}

/** Whether two headings name one section: “Problem” is the “Problem Statement”, “Non-Goals” are not the “Goals”. */
export function isSameName(left: readonly string[], right: readonly string[]): boolean {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
}
