import type { Day } from '../../adf/day';
import type { OverviewFilter, OverviewSort } from '../../contract/api';
import type { IndexEntry } from './index-entry';
import type { OverviewScope } from './scope';
import { type ListKey, listKeyOfPerson, listKeyOfScope, listKeyOfStatus } from './list-key';
import { wordsOf } from './title-key';

/** What an attribute of a row has to be. */
export type IndexCondition = { attribute: keyof IndexEntry & string } & (
  { is: string } | { before: string } | { contains: string }
);

/** What storage is asked for: the rows of one listKey, in one order, that meet every condition. */
export interface IndexQuery {
  listKey: ListKey;
  sort: OverviewSort;
  /** Where the order ends, of what it is by. */
  until: Day | undefined;
  conditions: IndexCondition[];
}

interface OverviewQuery {
  scope: OverviewScope;
  filter: OverviewFilter;
  sort: OverviewSort;
  accountId: string;
  today: Day;
}

export function indexQuery({ scope, filter, sort, accountId, today }: OverviewQuery): IndexQuery {
  const { status, awaitsMe = false, overdue = false, text = '' } = filter;
  const endsToday = overdue && sort === 'question';
  return {
    ...listKeyFor(scope, awaitsMe ? accountId : undefined, status),
    sort,
    until: endsToday ? today : undefined,
    conditions: [
      ...(awaitsMe ? conditionsOf(scope, status) : []),
      ...(overdue && !endsToday ? [{ attribute: 'questionDue', before: today }] : []),
      ...wordsOf(text).map((word) => ({ attribute: 'title', contains: word })),
    ],
  };
}

function listKeyFor(
  scope: OverviewScope,
  awaited: string | undefined,
  status: OverviewFilter['status'],
): { listKey: ListKey } {
  if (awaited !== undefined) return { listKey: listKeyOfPerson(awaited) };
  return { listKey: status === undefined ? listKeyOfScope(scope) : listKeyOfStatus(scope, status) };
}

/** On a person's listKey are designs of every scope and status. */
const conditionsOf = (scope: OverviewScope, status: OverviewFilter['status']): IndexCondition[] => [
  'spaceId' in scope ? { attribute: 'spaceId', is: scope.spaceId } : { attribute: 'projectId', is: scope.projectId },
  ...(status === undefined ? [] : [{ attribute: 'status', is: status }]),
];
