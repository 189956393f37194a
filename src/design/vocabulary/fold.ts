/** Longer than any heading or label with a meaning: keeps the reading of what is not one cheap. */
const longest = 200;

/**
 * Words as they are looked up: small letters, without numbering, emoji and closing punctuation, “&” and “/” as “and”.
 * “12. Open Questions:” and “❓ open questions” fold to the same.
 */
export function fold(words: string): string {
  return words
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/\(s\)/g, 's')
    .replace(/[&/+,]/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)]|[a-z][.)]) /, '')
    .replace(/[\s:.!*_–—-]+$/, '');
}
