import type { Day } from '../adf/day';
import type { AdfPath } from '../adf/path';
import type { ItemKind, MacroConfig } from '../api';

/** A cell of a tracked table: where it is, and nothing where the table has no such column. */
export interface CellPlace {
  path: AdfPath;
}

/** Where a tracked item stands on the page, so that a later edit can find it. */
export interface ItemPlace {
  table: AdfPath;
  row: AdfPath;
  status: CellPlace | undefined;
  ticket: CellPlace | undefined;
}

/** An open question or a milestone, read from its row. */
export interface TrackedItem {
  kind: ItemKind;
  /** The row's `localId`: stays with the row through edits. Rows that people paste may have none. */
  rowId: string | undefined;
  text: string;
  /** The day it is due; where the cell says something else, what it says. */
  due: { day: Day } | { notADay: string } | undefined;
  /** The person mentioned as owner; where the cell has text instead, the text. */
  owner: { accountId: string } | { notAPerson: string } | undefined;
  done: boolean;
  /** The key of the issue the row names in its ticket cell. */
  ticket: { key: string } | undefined;
  place: ItemPlace;
}

/** A row or table that is not read as tracked items, and why, for the person who wrote it. */
export interface Skipped {
  what: string;
  reason: string;
}

/** What a page says, as far as the app acts on it. */
export interface Design {
  /** The config of the app's macro on the page; undefined without a macro, or where the config is not ours. */
  config: MacroConfig | undefined;
  openQuestions: TrackedItem[];
  milestones: TrackedItem[];
  skipped: Skipped[];
}

export const trackedItems = (design: Design): TrackedItem[] => [...design.openQuestions, ...design.milestones];
