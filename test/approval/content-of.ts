import type { AdfDocument } from '../../src/contract/adf-node';
import type { DesignContent } from '../../src/features/approval/digest/design-content';
import { type DigestFacts, noFacts } from '../../src/features/approval/digest/facts';
import { contentOf } from '../../src/features/approval/digest/registry';

/** What a page says, with what the app is known to have written there. */
export const contentIn = (
  document: AdfDocument,
  facts: Partial<DigestFacts> = {},
  title = 'Payment retries',
): DesignContent => contentOf({ title, document, facts: { ...noFacts, ...facts } });

export const digestIn = (document: AdfDocument, facts: Partial<DigestFacts> = {}): string =>
  contentIn(document, facts).digest;
