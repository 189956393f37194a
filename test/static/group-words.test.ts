import fc from '../fast-check';
import { groupWords } from '../../static/src/shared/approval/changes/groupWords';

type Change = 'same' | 'added' | 'removed';
const words = (...parts: [text: string, change?: Change][]) =>
  parts.map(([text, change = 'same']) => ({ text, change }));

test.each([
  ['nothing', words(), words()],
  ['text that stayed', words(['as it was']), words(['as it was'])],
  [
    'changes with words between them',
    words(['returns '], ['200', 'removed'], ['201', 'added'], [' or '], ['404', 'removed']),
    words(['returns '], ['200', 'removed'], ['201', 'added'], [' or '], ['404', 'removed']),
  ],
  [
    'changes with blanks between them, as one',
    words(['What', 'removed'], ['Cards', 'added'], [' '], ['breaks', 'removed'], ['are typed', 'added'], [' now']),
    words(['What breaks', 'removed'], ['Cards are typed', 'added'], [' now']),
  ],
  [
    'words that were added, without the blank that was there',
    words(['a', 'added'], [' '], ['b', 'added']),
    words(['a b', 'added']),
  ],
  ['a blank that was removed', words(['a'], [' ', 'removed'], ['b']), words(['a'], [' ', 'removed'], ['b'])],
  ['a blank at the end', words(['a', 'added'], [' ']), words(['a', 'added'], [' '])],
])('groups %s', (_, given, grouped) => {
  expect(groupWords(given)).toEqual(grouped);
});

test('what the page says now can be read from the grouped words', () => {
  const part = fc.record({
    text: fc.constantFrom('a', 'word', ' ', '\n', '200'),
    change: fc.constantFrom<Change>('same', 'added', 'removed'),
  });
  const now = (given: { text: string; change: Change }[]) =>
    given
      .filter(({ change }) => change !== 'removed')
      .map(({ text }) => text)
      .join('');
  fc.assert(
    fc.property(fc.array(part), (given) => {
      expect(now(groupWords(given))).toBe(now(given));
    }),
  );
});
