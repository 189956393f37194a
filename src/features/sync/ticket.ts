import { z } from 'zod';
import { itemKind } from '../../contract/api';
import type { Fields } from './fields';

/** The issue property that says which row a ticket was made for; set in the call that creates the ticket. */
export const rowProperty = 'tdd-row';

/** The issue property that says which design a tracking issue was made for. */
export const designProperty = 'tdd-design';

/**
 * What a ticket's property says. Whoever edits the issue can write anything there: it is a claim, which helps to find the
 * ticket of an intent in the ledger and is good for nothing else.
 */
export const rowClaim = z.object({ pageId: z.string(), kind: itemKind, rowId: z.string() });
export type RowClaim = z.infer<typeof rowClaim>;

/** An issue of the ledger, or a sub-task of the design's tracking issue. */
export interface Ticket {
  id: string;
  key: string;
  fields: Fields;
  /** The assignee's name, for a mention. */
  assigneeName: string | undefined;
  /** As Jira keeps it: the answer stands in it. */
  description?: unknown;
  /** Undefined where the property says nothing of the kind. */
  claim: RowClaim | undefined;
}
