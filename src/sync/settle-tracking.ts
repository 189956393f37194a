import type { IssueType } from '../atlassian/jira/issue-types';
import type { Issue } from '../atlassian/jira/issues';
import { say } from '../words/say';
import type { Ground } from './make-tickets';
import { creatableFields } from './project';
import type { SliceReport } from './report';
import type { SliceInput } from './slice';
import { createTrackingIssue, followEpic, rememberTrackingIssue, type Tracking } from './tracking-issue';

export interface TrackingAtHand {
  issue: Issue;
  created: boolean;
}

export const trackingIn = (found: Tracking): TrackingAtHand | undefined =>
  'issue' in found ? { issue: found.issue, created: false } : undefined;

/** The tracking issue that the steps work under: put under the design's epic, or made where a ticket needs one. */
export async function settleTracking(
  found: Tracking,
  ground: Ground | undefined,
  { as, page, record, epicId, settings }: SliceInput,
  report: SliceReport,
): Promise<TrackingAtHand | undefined> {
  if ('issue' in found) {
    if (!found.recorded) await rememberTrackingIssue(page.id, found.issue, found.adopted);
    const refused = found.adopted ? undefined : await followEpic(as, found.issue, epicId, settings.place);
    if (refused !== undefined)
      report.failed({ id: 'tracking-issue', text: found.issue.key }, say('sync.tracking.stays', { reason: refused }));
    return { issue: found.issue, created: false };
  }
  if (!ground) return undefined;
  const labels = await labelsFor(ground.standard, found.epic, { as, settings });
  return { issue: await createTrackingIssue(as, record, page, found.epic, ground.standard, labels), created: true };
}

/** The labels of the settings, where the create screen of the type has them. */
async function labelsFor(
  type: IssueType,
  { project }: Issue,
  { as, settings }: Pick<SliceInput, 'as' | 'settings'>,
): Promise<readonly string[]> {
  if (settings.labels.length === 0) return [];
  return (await creatableFields(as, project, type)).has('labels') ? settings.labels : [];
}
