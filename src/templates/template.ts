import type { AdfDocument } from '../adf/node';
import type { BuiltInTemplateId, Prefill, Status } from '../api';

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
  /** The template's own word for each status. */
  readonly statusWords: Readonly<Record<Status, string>>;
  /** The document, valid on a page and in the body of a macro. */
  readonly build: (prefill: Prefill, newId?: NewId) => AdfDocument;
}
