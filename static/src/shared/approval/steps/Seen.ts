import type { ApiInput, DesignSummary } from '../../../../../src/contract/api';

/** What a person decides on: a design as they saw it. */
export type Seen = Omit<ApiInput<'takeApprovalStep'>, 'step'>;

export const seenOf = ({ pageId, lastChange: { version }, approval: { seen, digest } }: DesignSummary): Seen => ({
  pageId,
  version,
  seen,
  digest,
});
