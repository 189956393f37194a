import type { ItemKind } from '../api';

/** The issue property that says which row a ticket stands for; set in the call that creates the ticket. */
export const rowProperty = 'tdd-row';

/** The issue property that says which design a tracking issue stands for. */
export const designProperty = 'tdd-design';

export interface RowIdentity {
  pageId: string;
  kind: ItemKind;
  rowId: string;
  text: string;
}

/** A sub-task of a design's tracking issue, as far as a sync needs it. */
export interface Ticket {
  id: string;
  key: string;
  done: boolean;
  /** Undefined where people made the sub-task by hand. */
  identity: RowIdentity | undefined;
}
