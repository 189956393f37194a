import type { AdfNode } from '../../adf/node';

/** What the app itself wrote on a page, known from storage: it is no content of the design. */
export interface DigestFacts {
  /** Keys of the issues that the app placed on the page as tickets. */
  tickets: readonly string[];
  /** Blocks (a paragraph, a task, a table row) that the app changed to show sign-offs, before and after its last write. */
  signOffBlocks: readonly { before: AdfNode; after: AdfNode }[];
}

export const noFacts: DigestFacts = { tickets: [], signOffBlocks: [] };
