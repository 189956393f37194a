import type { ChangedBlock } from '../../../../../src/contract/api';

type Words = ChangedBlock['words'][number];

/** Makes one change of those with nothing but blanks between them: marks on every other word are hard to read. */
export function groupWords(words: readonly Words[]): Words[] {
  const grouped: Words[] = [];
  let removed = '';
  let added = '';
  const finish = () => {
    if (removed.trim() !== '' || (removed !== '' && added === '')) grouped.push({ text: removed, change: 'removed' });
    if (added !== '') grouped.push({ text: added, change: 'added' });
    removed = '';
    added = '';
  };
  words.forEach(({ text, change }, index) => {
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else if (text.trim() === '' && removed + added !== '' && index < words.length - 1) {
      removed += text;
      added += text;
    } else {
      finish();
      grouped.push({ text, change });
    }
  });
  finish();
  return grouped;
}
