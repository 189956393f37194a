import type { Condition } from '../query-language/parse';
import { isWord, wordsOf } from '../query-language/words';

/** The words that a search looks for in texts. */
export function searchedWords(condition: Condition | undefined): readonly string[] {
  if (condition === undefined || condition.kind === 'not') return [];
  if (condition.kind === 'clause') return condition.operator === '~' ? condition.values.flatMap(wordsOf) : [];
  return condition.parts.flatMap(searchedWords);
}

/** A title as search results show it: with marks, which are no HTML, around the words that were searched for. */
export function highlighted(title: string, searched: readonly string[]): string {
  return title.replace(/[\p{L}\p{N}_]+/gu, (word) =>
    searched.some((each) => isWord(word.toLowerCase(), each)) ? `@@@hl@@@${word}@@@endhl@@@` : word,
  );
}
