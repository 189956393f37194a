import { z } from 'zod';
import { itemKind } from '../api';
import { fields, type Fields } from './fields';

/** The issue property that says which row a ticket stands for; set in the call that creates the ticket. */
export const rowProperty = 'tdd-row';

/** The issue property that says which design a tracking issue stands for. */
export const designProperty = 'tdd-design';

const identity = z.object({ pageId: z.string(), kind: itemKind, rowId: z.string(), text: z.string() });
export type RowIdentity = z.infer<typeof identity>;

/** Anyone who edits the issue can edit its property: what does not fit is not ours. */
export const rowState = identity.extend({
  /** What both sides said when they were last brought together. */
  base: z.object({ page: fields, ticket: fields }).optional(),
});
export type RowState = z.infer<typeof rowState>;

/** A sub-task of a design's tracking issue, or an issue that a row names. */
export interface Ticket {
  id: string;
  key: string;
  fields: Fields;
  /** The assignee's name, for a mention. */
  assigneeName: string | undefined;
  /** As Jira keeps it: the answer stands in it. */
  description?: unknown;
  /** Undefined where people made the issue by hand. */
  state: RowState | undefined;
}
