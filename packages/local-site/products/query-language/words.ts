/** The words of a text, or of a search, in which a word may end in `*`. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+\*?/gu) ?? [];

/** Whether a word is the searched one; one that ends in `*` stands for all that begin with it. */
export const isWord = (word: string, searched: string): boolean =>
  searched.endsWith('*') ? word.startsWith(searched.slice(0, -1)) : word === searched;

/** Whether the text has every word of the search. */
export function hasWords(text: string, search: string): boolean {
  const words = wordsOf(text);
  return wordsOf(search).every((searched) => words.some((word) => isWord(word, searched)));
}
