import type { Issue } from '../../platform/jira/issues';
import type { Requester } from '../../platform/requester';
import type { LinkedIssueId } from '../designs/store/design-link';
import type { DesignRecord } from '../designs/store/design-record';
import type { SyncAction } from './actions';
import { otherEpic, type Tracking, trackingSummaryOf } from './tracking-issue';

/** What a sync does with the tracking issue itself: a step to choose like any other. */
export type TrackingStep = { text: string; epic: Issue } &
  /** `replaces`: the key of the one that Jira does not have any more. */
  (
    | { id: 'create-tracking'; type: 'create-tracking'; replaces: string | undefined }
    | { id: 'move-tracking'; type: 'move-tracking'; issue: Issue }
  );

export interface TrackingFor {
  as: Requester;
  page: { title: string };
  epicId: LinkedIssueId;
  record: Pick<DesignRecord, 'trackingIssueKey'>;
  settings: { place: Parameters<typeof otherEpic>[3] };
}

/** The step that the tracking issue needs: to be made where a row gets a ticket, or to go under another epic. */
export async function trackingStep(
  found: Tracking,
  plan: readonly SyncAction[],
  { as, page, epicId, settings, record }: TrackingFor,
): Promise<TrackingStep | undefined> {
  if ('epic' in found) {
    const { epic } = found;
    return plan.some(({ type }) => type === 'create')
      ? {
          id: 'create-tracking',
          type: 'create-tracking',
          text: trackingSummaryOf(page),
          epic,
          replaces: record.trackingIssueKey,
        }
      : undefined;
  }
  const { issue } = found;
  const epic = await otherEpic(as, found, epicId, settings.place);
  return epic && { id: 'move-tracking', type: 'move-tracking', text: issue.summary, issue, epic };
}
