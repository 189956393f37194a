import type { DoneAction, SyncReport } from '../../../../src/contract/api';

/** A step that was not done, and why. `final`: it was tried again, and nothing more can be done about it here. */
export type FailedStep = SyncReport['failed'][number] & { final: boolean };

/** What a sync did so far, over all its slices. */
export type SyncProgress = {
  total: number;
  remaining: readonly string[];
  trackingIssue: SyncReport['trackingIssue'];
  did: readonly DoneAction[];
  failed: readonly FailedStep[];
  /** Steps with nothing left to do when the sync came to them: done before an interruption, or by somebody else. */
  passedOver: readonly string[];
};

/** A sync of these steps that has not begun. */
export function beginning(steps: readonly string[]): SyncProgress {
  const remaining = [...new Set(steps)];
  return { total: remaining.length, remaining, trackingIssue: null, did: [], failed: [], passedOver: [] };
}

/** Adds the report of the next slice, which was sent the first of the remaining steps. */
export function addReport(before: SyncProgress, sent: readonly string[], report: SyncReport): SyncProgress {
  const asked = new Set(sent);
  const left = new Set(report.remaining);
  const done = new Set(report.did.map(({ id }) => id));
  const failed = new Set(report.failed.map(({ id }) => id));
  const passedOver = new Set(sent.filter((id) => !left.has(id) && !done.has(id) && !failed.has(id)));
  const failedBefore = new Set(before.failed.map(({ id }) => id));
  return {
    total: before.total,
    remaining: before.remaining.filter((id) => !asked.has(id) || left.has(id)),
    trackingIssue: report.trackingIssue && {
      ...report.trackingIssue,
      created: report.trackingIssue.created || before.trackingIssue?.created === true,
    },
    did: [...before.did, ...report.did],
    failed: [
      ...before.failed
        .filter(({ id }) => !done.has(id) && !failed.has(id))
        .map((failure) => (passedOver.has(failure.id) ? { ...failure, final: true } : failure)),
      ...report.failed.map((failure) => ({ ...failure, final: !asked.has(failure.id) })),
    ],
    passedOver: [...before.passedOver, ...[...passedOver].filter((id) => !failedBefore.has(id))],
  };
}

/** The failed steps that may yet be done. */
export function retryable({ failed }: SyncProgress): string[] {
  return failed.flatMap(({ id, final }) => (final ? [] : [id]));
}

/** The same sync, about to try again what failed, with whatever remains. */
export function retrying(progress: SyncProgress): SyncProgress {
  return { ...progress, remaining: [...new Set([...progress.remaining, ...retryable(progress)])] };
}

/** Whether a sync wrote to the page, so that a page loaded before shows less than there is. */
export function changedPage({ did }: SyncProgress): boolean {
  return did.some(({ type, to }) => type === 'create' || to === 'page');
}
