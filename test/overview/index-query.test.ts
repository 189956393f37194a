import type { OverviewFilter, OverviewSort } from '../../src/contract/api';
import { indexQuery } from '../../src/features/overview/index-query';

const asked = (filter: OverviewFilter, sort: OverviewSort = 'changed', scope = { spaceId: '1' }) =>
  indexQuery({ scope, filter, sort, accountId: 'ada', today: '2026-11-20' });
const all = { listKey: 'space:1', sort: 'changed', until: undefined, conditions: [] };

test('without a filter, all rows of the scope are asked for', () => {
  expect([
    asked({}),
    indexQuery({ scope: { projectId: '2' }, filter: {}, sort: 'title', accountId: 'ada', today: '2026-11-20' }),
  ]).toEqual([all, { ...all, listKey: 'project:2', sort: 'title' }]);
});

test('a status has a listKey of its own, so that no other row is looked at', () => {
  expect(asked({ status: 'expired' })).toEqual({ ...all, listKey: 'space:1:expired' });
});

test('what awaits a person is found on their listKey, and told apart by scope and status', () => {
  expect(asked({ awaitsMe: true, status: 'inReview' })).toEqual({
    ...all,
    listKey: 'person:ada',
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
