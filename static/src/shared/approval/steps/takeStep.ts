import type { ApprovalStep, DesignSummary } from '../../../../../src/api';
import { call } from '../../../bridge/call';
import type { Seen } from './Seen';

/** Takes a step on what a person saw; where the design stands after it. */
export const takeStep = async (seen: Seen, step: ApprovalStep): Promise<DesignSummary> =>
  (await call('takeApprovalStep', { ...seen, step })).design;
