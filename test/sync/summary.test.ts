import fc from '../fast-check';
import { summaryOf } from '../../src/features/sync/summary';

test('a short text is the summary', () => {
  expect(summaryOf('Which queue?')).toEqual({ summary: 'Which queue?', shortened: false });
});

test('line breaks become spaces', () => {
  expect(summaryOf('Which\nqueue?')).toEqual({ summary: 'Which queue?', shortened: false });
});

test('a long text is cut at a word, with an ellipsis', () => {
  const { summary, shortened } = summaryOf('word '.repeat(60));
  expect({ summary, shortened }).toEqual({ summary: `${'word '.repeat(50).trim()}…`, shortened: true });
});

test('any text gives a summary that Jira takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const { summary } = summaryOf(text);
      expect(summary.length).toBeLessThanOrEqual(255);
      expect(summary).not.toMatch(/[\r\n]/);
      expect(encodeURIComponent(summary)).toBeDefined();
    }),
  );
});
