/** Longer than any heading or label with a meaning: keeps the reading of what is not one cheap. */
const longest = 200;

/**
 * Words as they are looked up: small letters, without numbering, emoji and closing punctuation, “&” and “/” as “and”.
 * “12. Open Questions:” and “❓ open questions” fold to the same.
 */
export function fold(words: string): string {
  const small = plain(words.slice(0, longest)).toLowerCase();
  const joined = unusual.test(small)
    ? small.replace(/\(s\)|[&/+,]|\s+/g, (found) => joints[found] ?? ' ').replace(/ {2,}/g, ' ')
    : small;
  const bare = joined.trim().replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)]|[a-z][.)]) /, '');
  let end = bare.length;
  while (end > 0 && closing.includes(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

const closing = ' :.!*_–—-';

/** Most words have nothing to join, and single spaces. */
const unusual = /[&/+,]|\(s\)|[^\S ]| {2}/;

const joints: Record<string, string> = { '(s)': 's', '&': ' and ', '/': ' and ', '+': ' and ', ',': ' and ' };

const plain = (words: string): string =>
  /\P{ASCII}/u.test(words) ? words.normalize('NFKC').replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '') : words;
