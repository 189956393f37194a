import { z } from 'zod';
import { itemKind } from '../api';

/** The issue property that says which row a ticket stands for; set in the call that creates the ticket. */
export const rowProperty = 'tdd-row';

/** The issue property that says which design a tracking issue stands for. */
export const designProperty = 'tdd-design';

/** Anyone who edits the issue can edit its property: what does not fit is not ours. */
export const rowIdentity = z.object({ pageId: z.string(), kind: itemKind, rowId: z.string(), text: z.string() });
export type RowIdentity = z.infer<typeof rowIdentity>;

/** A sub-task of a design's tracking issue, as far as a sync needs it. */
export interface Ticket {
  id: string;
  key: string;
  done: boolean;
  /** Undefined where people made the sub-task by hand. */
  identity: RowIdentity | undefined;
}
