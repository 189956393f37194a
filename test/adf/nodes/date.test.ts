import { DateNode } from '../../../src/adf/nodes';

it('is the midnight of its day in UTC, in milliseconds, as text', () => {
  expect(new DateNode('2026-04-15').toJSON()).toEqual({ type: 'date', attrs: { timestamp: '1776211200000' } });
});

it('takes a leap day', () => {
  expect(new DateNode('2028-02-29').toJSON()).toEqual({ type: 'date', attrs: { timestamp: '1835395200000' } });
});

it.each(['2026-02-29', '2026-13-01', '2026-4-5', '2026-04-15T10:00:00Z', 'tomorrow', ''])('refuses %j', (day) => {
  expect(() => new DateNode(day)).toThrow(
    `There is no day ${JSON.stringify(day)}: write it as year-month-day, such as 2026-04-15`,
  );
});
