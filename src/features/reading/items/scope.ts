import type { Day } from '../../../adf/day';
import type { ItemKind } from '../../../contract/api';
import type { Due, Skipped, TrackedItem } from '../design';

/** What the readers of one part have to know about it. */
export interface Scope {
  kind: ItemKind;
  /** The heading that announces the part. */
  heading: string;
  /** The design's own day, for dates without a year. */
  near: Day | undefined;
  /** When all of a group is due, as under the heading “Q3 2026”. */
  due?: Due | undefined;
  /** Whether the heading announces other things too. */
  mixed?: boolean;
  /** Whether a ticket of the design's own stands in an item: it stays tracked, whatever else is said of it. */
  isTracked: (item: Pick<TrackedItem, 'ticket' | 'kind'>) => boolean;
  /** Whether the group is of items that are done, such as “Resolved”. */
  done: boolean;
}

/** What a part or a piece of it gives. */
export interface Reading {
  items: TrackedItem[];
  skipped: Skipped[];
}

export const nothing: Reading = { items: [], skipped: [] };

export const joined = (readings: readonly Reading[]): Reading => ({
  items: readings.flatMap(({ items }) => items),
  skipped: readings.flatMap(({ skipped }) => skipped),
});
