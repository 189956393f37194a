import { asUser } from '@forge/api';
import { z } from 'zod';
import type { ApprovalStatus } from '../../contract/api';
import { leastAdvanced } from '../../features/publishing/issue-property';
import { counted, statusMessage } from '../../features/reviews/status-message';
import { statusNames } from '../../features/reviews/status-words';
import type { EvaluatedApproval } from '../../features/approval/approval-status';
import { asksForConsent } from '../../platform/consent';
import { getIssue } from '../../platform/jira/issues';
import { withRetryBudget } from '../../platform/retry-budget';
import { seesStorageOfConfluence } from '../../platform/storage/common-storage';
import { linkedDesigns } from '../../features/reviews/linked-designs';

type Appearance = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';

/** What stands beside the name of the app on an issue. */
export interface IssueStatus {
  status: { type: 'lozenge'; value: { label: string; type: Appearance } };
}

const shownOn = z.object({ extension: z.object({ issue: z.object({ id: z.coerce.string().regex(/^\d+$/) }) }) });

const retryBudgetMilliseconds = 5_000;

/** Where the designs of an issue stand, as far as the person looking may see them. */
export async function issueStatus(payload: unknown): Promise<IssueStatus> {
  const { data } = shownOn.safeParse(payload);
  if (!data) return lozenge('Unknown', 'default');
  try {
    if (!(await seesStorageOfConfluence())) return lozenge('Unknown', 'default');
    const { id } = data.extension.issue;
    // One that the person may not view says what one says that is gone.
    const [{ designs }] = await withRetryBudget(Date.now() + retryBudgetMilliseconds, () =>
      Promise.all([linkedDesigns(asUser(), id), getIssue(asUser(), id)]),
    );
    return statusOf(designs.map(({ approval }) => approval.standing));
  } catch (error) {
    if (asksForConsent(error)) throw error;
    console.warn('The status of designs could not be read:', error instanceof Error ? error.name : '');
    return lozenge('Unknown', 'default');
  }
}

const appearances: Record<ApprovalStatus, Appearance> = {
  draft: 'default',
  inReview: 'inprogress',
  changesRequested: 'moved',
  approved: 'success',
  changedSince: 'moved',
  expired: 'removed',
  implemented: 'new',
};

function statusOf(standings: readonly EvaluatedApproval[]): IssueStatus {
  const status = leastAdvanced(standings.map((standing) => standing.status));
  const [first, ...others] = standings;
  if (!status || !first) return lozenge('None', 'default');
  const label =
    others.length === 0 ? statusMessage(first) : `${statusNames[status]} (${counted(standings.length, 'design')})`;
  return lozenge(label, appearances[status]);
}

const lozenge = (label: string, type: Appearance): IssueStatus => ({
  status: { type: 'lozenge', value: { label, type } },
});
