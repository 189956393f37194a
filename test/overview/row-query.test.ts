import type { OverviewFilter, OverviewSort } from '../../src/contract/api';
import { rowQuery } from '../../src/features/overview/row-query';

const asked = (filter: OverviewFilter, sort: OverviewSort = 'changed', place = { spaceId: '1' }) =>
  rowQuery({ place, filter, sort, accountId: 'ada', today: '2026-11-20' });
const all = { shelf: 'space:1', sort: 'changed', until: undefined, conditions: [] };

test('without a filter, all rows of the place are asked for', () => {
  expect([
    asked({}),
    rowQuery({ place: { projectId: '2' }, filter: {}, sort: 'title', accountId: 'ada', today: '2026-11-20' }),
  ]).toEqual([all, { ...all, shelf: 'project:2', sort: 'title' }]);
});

test('a status has a shelf of its own, so that no other row is looked at', () => {
  expect(asked({ status: 'expired' })).toEqual({ ...all, shelf: 'space:1:expired' });
});

test('what awaits a person is found on their shelf, and told apart by place and status', () => {
  expect(asked({ awaitsMe: true, status: 'inReview' })).toEqual({
    ...all,
    shelf: 'person:ada',
    conditions: [
      { attribute: 'spaceId', is: '1' },
      { attribute: 'status', is: 'inReview' },
    ],
  });
});

test('what is overdue is where the order by answers due begins', () => {
  expect(asked({ overdue: true }, 'question')).toEqual({ ...all, sort: 'question', until: '2026-11-20' });
});

test('what is overdue is a condition in any other order', () => {
  expect(asked({ overdue: true })).toEqual({
    ...all,
    conditions: [{ attribute: 'questionDue', before: '2026-11-20' }],
  });
});

test('each word of a text is a condition, without regard to capitals; twenty at most', () => {
  const many = Array.from({ length: 30 }, (_, index) => `w${String(index)}`).join(' ');
  expect([asked({ text: ' Refunds  LEDGER ' }).conditions, asked({ text: many }).conditions.length]).toEqual([
    [
      { attribute: 'title', contains: 'refunds' },
      { attribute: 'title', contains: 'ledger' },
    ],
    20,
  ]);
});
