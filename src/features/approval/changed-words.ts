import { diffWordsWithSpace } from 'diff';
import type { ChangedBlock } from '../../contract/api';

/** Beyond this many changed words a text is another one. */
const mostEdits = 2000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text before and after, word by word; words are also told apart in languages that do not part them by spaces. */
export function changedWords(before: string, after: string): ChangedBlock['words'] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits, intlSegmenter: segmenter });
  if (!parts) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
