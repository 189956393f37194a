import type { ApiInput, ApprovalStep, DesignSummary } from '../../../../../src/api';
import { call } from '../../../bridge/call';

/** What a person decides on: a design as they saw it. */
export type Seen = Omit<ApiInput<'takeApprovalStep'>, 'step'>;

export const seenOf = ({ pageId, approval: { seen, digest } }: DesignSummary): Seen => ({ pageId, seen, digest });

/** Takes a step on what a person saw; where the design stands after it. */
export const takeStep = async (seen: Seen, step: ApprovalStep): Promise<DesignSummary> =>
  (await call('takeApprovalStep', { ...seen, step })).design;
