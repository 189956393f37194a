import type { IssueType } from '../../platform/jira/issue-types';
import type { Issue } from '../../platform/jira/issues';
import { message } from '../../i18n/message';
import type { CreateMetadata } from './create-tickets';
import { creatableFields } from './project';
import type { SliceReport } from './report';
import type { SliceInput } from './slice';
import { createTrackingIssue, moveTracking, rememberTrackingIssue, type Tracking } from './tracking-issue';
import type { TrackingStep } from './tracking-step';

export interface TrackingContext {
  issue: Issue;
  created: boolean;
}

export const trackingIn = (found: Tracking): TrackingContext | undefined =>
  'issue' in found ? { issue: found.issue, created: false } : undefined;

/** The tracking issue that the steps work under, made or moved where that was chosen. */
export async function ensureTrackingIssue(
  found: Tracking,
  step: TrackingStep | undefined,
  ground: CreateMetadata | undefined,
  { as, page, record, settings }: SliceInput,
  report: SliceReport,
): Promise<TrackingContext | undefined> {
  if ('issue' in found) {
    if (!found.recorded) await rememberTrackingIssue(page.id, found.issue, found.adopted);
    if (step?.type === 'move-tracking') {
      const refused = await moveTracking(as, found.issue, step.epic);
      if (refused === undefined) report.didTracking(step, found.issue.key);
      else report.failed(step, message('sync.tracking.stays', { reason: refused }));
    }
    return { issue: found.issue, created: false };
  }
  if (!ground || step?.type !== 'create-tracking') return undefined;
  const labels = await labelsFor(ground.standard, found.epic, { as, settings });
  const issue = await createTrackingIssue(as, record, page, found.epic, ground.standard, labels);
  report.didTracking(step, issue.key);
  return { issue, created: true };
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
