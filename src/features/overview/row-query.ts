import type { Day } from '../../adf/day';
import type { OverviewFilter, OverviewSort } from '../../contract/api';
import type { DesignRow } from './design-row';
import type { Place } from './place';
import { type Shelf, shelfOfPerson, shelfOfPlace, shelfOfStatus } from './shelf';
import { wordsOf } from './title-key';

/** What an attribute of a row has to be. */
export type RowCondition = { attribute: keyof DesignRow & string } & (
  { is: string } | { before: string } | { contains: string }
);

/** What storage is asked for: the rows of one shelf, in one order, that meet every condition. */
export interface RowQuery {
  shelf: Shelf;
  sort: OverviewSort;
  /** Where the order ends, of what it is by. */
  until: Day | undefined;
  conditions: RowCondition[];
}

interface Asked {
  place: Place;
  filter: OverviewFilter;
  sort: OverviewSort;
  accountId: string;
  today: Day;
}

export function rowQuery({ place, filter, sort, accountId, today }: Asked): RowQuery {
  const { status, awaitsMe = false, overdue = false, text = '' } = filter;
  const endsToday = overdue && sort === 'question';
  return {
    ...shelfFor(place, awaitsMe ? accountId : undefined, status),
    sort,
    until: endsToday ? today : undefined,
    conditions: [
      ...(awaitsMe ? conditionsOf(place, status) : []),
      ...(overdue && !endsToday ? [{ attribute: 'questionDue', before: today }] : []),
      ...wordsOf(text).map((word) => ({ attribute: 'title', contains: word })),
    ],
  };
}

function shelfFor(place: Place, awaited: string | undefined, status: OverviewFilter['status']): { shelf: Shelf } {
  if (awaited !== undefined) return { shelf: shelfOfPerson(awaited) };
  return { shelf: status === undefined ? shelfOfPlace(place) : shelfOfStatus(place, status) };
}

/** On a person's shelf are designs of every place and status. */
const conditionsOf = (place: Place, status: OverviewFilter['status']): RowCondition[] => [
  'spaceId' in place ? { attribute: 'spaceId', is: place.spaceId } : { attribute: 'projectId', is: place.projectId },
  ...(status === undefined ? [] : [{ attribute: 'status', is: status }]),
];
