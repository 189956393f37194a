import type { AdfDocument } from '../../../contract/adf-node';
import type { ApprovalStatus, BuiltInTemplateId, Prefill } from '../../../contract/api';

/** Gives an id that no other node of the document has. */
export type NewId = () => string;

export const randomId: NewId = () => crypto.randomUUID();

export interface Template {
  readonly id: BuiltInTemplateId;
  /** Goes up with every change to what `build` gives. */
  readonly version: number;
  readonly name: string;
  /** When to choose it, in one sentence. */
  readonly purpose: string;
  readonly hasTimeline: boolean;
  /** The template's own words for where a design stands. */
  readonly statusWords: Readonly<
    Record<Extract<ApprovalStatus, 'draft' | 'inReview' | 'approved' | 'implemented'>, string>
  >;
  /** The document, valid on a page and in the body of a macro. */
  readonly build: (prefill: Prefill, newId?: NewId) => AdfDocument;
}
