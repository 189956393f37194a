import type { ApprovalStep, DesignSummary } from '../../../../../src/contract/api';
import { call } from '../../../bridge/call';
import { showInByline, tellDesignChanged } from '../../../bridge/changes';
import type { Seen } from './Seen';

/** Takes a step on what a person saw; where the design stands after it. */
export async function takeStep(seen: Seen, step: ApprovalStep): Promise<DesignSummary> {
  const { design } = await call('takeApprovalStep', { ...seen, step });
  showInByline(design.approval.byline);
  tellDesignChanged();
  return design;
}
