/** As many characters as fit into an index, whatever they are. */
const longest = 200;

/** A title as designs are ordered by, and found: without regard to capitals. */
export const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().trim().slice(0, longest);

/** More words than that nobody searches for. */
const mostWords = 20;

/** The words that a title must have, each of them as `titleKey` would write it. */
export const wordsOf = (text: string): string[] =>
  titleKey(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords);
