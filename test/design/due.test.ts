import fc from '../fast-check';
import { dueOf, dueOfText } from './reading-in-english';
import { date, text } from '../words';

test.each([
  ['2026-04-15', { day: '2026-04-15' }],
  ['2026/04/15', { day: '2026-04-15' }],
  ['15 April 2026', { day: '2026-04-15' }],
  ['15th April 2026', { day: '2026-04-15' }],
  ['April 15, 2026', { day: '2026-04-15' }],
  ['April 15th 2026', { day: '2026-04-15' }],
  ['Wed, Apr. 15, 2026', { day: '2026-04-15' }],
  ['by April 15, 2026', { day: '2026-04-15' }],
  ['(2026-04-15)', { day: '2026-04-15' }],
  ['15. März 2026', { day: '2026-03-15' }],
  ['15 de abril de 2026', { day: '2026-04-15' }],
  ['15 août 2026', { day: '2026-08-15' }],
  ['2026年4月15日', { day: '2026-04-15' }],
  ['04/15/2026', { day: '2026-04-15' }],
  ['15/04/2026', { day: '2026-04-15' }],
  ['05/05/2026', { day: '2026-05-05' }],
  ['end of Feb 2028', { day: '2028-02-29' }],
])('%s is a day', (words, due) => {
  expect(dueOfText(words, undefined)).toEqual(due);
});

test.each([
  ['Feb 2026', { from: '2026-02-01', to: '2026-02-28' }],
  ['2026-02', { from: '2026-02-01', to: '2026-02-28' }],
  ['Feb 5-6, 2026', { from: '2026-02-05', to: '2026-02-06' }],
  ['5–6 February 2026', { from: '2026-02-05', to: '2026-02-06' }],
  ['Feb 27 - Mar 2, 2026', { from: '2026-02-27', to: '2026-03-02' }],
  ['Feb – Mar 2026', { from: '2026-02-01', to: '2026-03-31' }],
  ['2026-04-15 to 2026-04-20', { from: '2026-04-15', to: '2026-04-20' }],
  ['Dec 28, 2026 - Jan 4, 2027', { from: '2026-12-28', to: '2027-01-04' }],
  ['Q2 2026', { from: '2026-04-01', to: '2026-06-30' }],
  ['Q2 2026 (target)', { from: '2026-04-01', to: '2026-06-30' }],
  ['2026 Q2', { from: '2026-04-01', to: '2026-06-30' }],
  ['H1 2026', { from: '2026-01-01', to: '2026-06-30' }],
])('%s is from one day to another', (words, due) => {
  expect(dueOfText(words, undefined)).toEqual(due);
});

test.each([
  ['Feb 5', '2026-01-10', { day: '2026-02-05', assumed: 'the year 2026, from the design’s date' }],
  ['Feb 5-6', '2026-01-10', { from: '2026-02-05', to: '2026-02-06', assumed: 'the year 2026, from the design’s date' }],
  ['Q2', '2026-01-10', { from: '2026-04-01', to: '2026-06-30', assumed: 'the year 2026, from the design’s date' }],
  ['Feb 5', '2026-02-20', { day: '2026-02-05', assumed: 'the year 2026, from the design’s date' }],
  ['Feb 5', '2026-11-20', { day: '2027-02-05', assumed: 'the year 2027, the next after the design’s date' }],
])('%s in a design of %s takes its year from there, and says so', (words, near, due) => {
  expect(dueOfText(words, near)).toEqual(due);
});

test('a day without a year is none where the design has no date', () => {
  expect(dueOfText('Feb 5', undefined)).toEqual({
    notADay: 'Feb 5',
    why: 'it names no year, and the design has no date to take it from',
  });
});

test('which number is the month is not guessed', () => {
  expect(dueOfText('04/05/2026', '2026-01-10')).toEqual({
    notADay: '04/05/2026',
    why: 'it could be 2026-04-05 or 2026-05-04; write it like one of these',
  });
});

test('in a date with dots the day comes first, and that is said', () => {
  expect(dueOfText('04.05.2026', undefined)).toEqual({
    day: '2026-05-04',
    assumed: 'the day stands before the month, as usual in dates with dots',
  });
});

test.each([
  ...['Week 4', 'TBD', 'TBC', '--', '[Date]', 'YYYY-MM-DD', 'After acknowledgment', '2 weeks', 'Feb 30, 2026'],
  ...['2026-02-30', '2026-13-01', 'Mar 2026 - Feb 2026', 'Dec 28, 2026 - Jan 4', 'soon', '5', '2026', '4pm'],
])('%s is no day, and kept as written', (words) => {
  expect(dueOfText(words, '2026-01-10')).toEqual({ notADay: words });
});

test('nothing is due where nothing is written', () => {
  expect(dueOfText('  ', '2026-01-10')).toBeUndefined();
});

test('a date node is a day, whatever is written beside it', () => {
  expect(dueOf([text('before '), date('2026-04-15')], undefined)).toEqual({ day: '2026-04-15' });
});

test('two date nodes are from one day to another', () => {
  expect(dueOf([date('2026-04-15'), text(' – '), date('2026-04-20')], undefined)).toEqual({
    from: '2026-04-15',
    to: '2026-04-20',
  });
});

test('any words give a day of the calendar, or are kept', () => {
  const written = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9 ,.\-/()]{0,30}$/));
  fc.assert(
    fc.property(written, (words) => {
      const due = dueOfText(words, '2026-01-10');
      if (due === undefined) return;
      const days = 'notADay' in due ? [] : 'day' in due ? [due.day] : [due.from, due.to];
      expect(days.map((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10))).toEqual(days);
      if ('notADay' in due) expect(due.notADay).toBe(words.replace(/\s+/g, ' ').trim());
    }),
  );
});
