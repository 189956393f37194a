/** A heading's words as they are compared: without its number, its case, and what only joins or ends them. */
export function nameWords(title: string): ReadonlySet<string> {
  const words = title
    .toLowerCase()
    .replace(/^\s*(\d+[.)]?)+\s+/, '')
    .replace(/['’-]/g, '')
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== '' && word !== 'and' && word !== 'the'));
}

/** Whether two headings name one section: “Problem” is the “Problem Statement”, “Non-Goals” are not the “Goals”. */
export function isSameName(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  return fewer.size > 0 && [...fewer].every((word) => more.has(word));
}
