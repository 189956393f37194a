// Not by a pattern such as /[ \t]+$/, which takes quadratic time on a long run of spaces inside a text.

const isSpace = (character: string): boolean => character === ' ' || character === '\t';

/** A text without the spaces and tabs it begins with. */
export function withoutStart(text: string): string {
  let start = 0;
  while (isSpace(text.charAt(start))) start++;
  return text.slice(start);
}

/** A text without the spaces and tabs it ends with. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (isSpace(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
