import { asApp } from '@forge/api';
import { stableJson } from '../../adf/normal-form';
import {
  type DesignsProperty,
  issuePropertyKey,
  issuePropertyOf,
  restrictedProperty,
  withCountsOf,
} from './issue-property';
import { openPages } from '../../platform/confluence/view-restrictions';
import { deleteIssueProperty, getIssueProperty, setIssueProperty } from '../../platform/jira/issue-property';
import { countsOf } from '../reading/counts';
import { clearPending } from '../../platform/queue/debounce';
import { forgetWrittenProperty, hasWrittenProperty, noteWrittenProperty } from '../reviews/store/written-properties';
import { blockingQuestionsOf } from '../readiness/blocking-questions';
import { areSomeHidden, type LinkedDesign, linkedDesigns } from '../reviews/linked-designs';
import { issueJob } from '../designs/status-queue';

/**
 * Brings the property that JQL finds an issue by in step with its designs; without any, it goes. An issue that no design
 * is linked to, and that has no property of the app, is neither read nor written.
 */
export async function publishIssueStatus(issueId: string): Promise<void> {
  await clearPending(issueJob(issueId));
  const { designs, unseen } = await linkedDesigns(asApp(), issueId);
  const { open, trouble } = await openPages(
    asApp(),
    designs.map(({ page }) => page),
  );
  const isRestricted = designs.some(({ page }) => !open.has(page.id)) || (await areSomeHidden(asApp(), unseen));
  const wanted = isRestricted ? restrictedProperty : issuePropertyOf(designs.map(counted));
  const isUnread = designs.some(({ page, approval }) => page.isLive && approval.now === undefined);
  await (wanted ? writeProperty(issueId, wanted, isUnread) : removeProperty(issueId));
  // Says `restricted` until Confluence tells, which is asked for again.
  if (trouble) throw trouble;
}

function counted({ design, approval }: LinkedDesign) {
  const { openQuestions } = countsOf(design);
  return {
    standing: approval.standing,
    openQuestions: openQuestions.total - openQuestions.done,
    blockingQuestions: blockingQuestionsOf(design).length,
  };
}

/** `isUnread`: some of the designs can’t be read now, so that what was counted before counts on. */
async function writeProperty(issueId: string, counts: DesignsProperty, isUnread: boolean): Promise<void> {
  const stored = await getIssueProperty(asApp(), issueId, issuePropertyKey);
  const wanted = isUnread ? withCountsOf(stored, counts) : counts;
  if (!(await hasWrittenProperty(issueId))) await noteWrittenProperty(issueId);
  if (stableJson(stored) === stableJson(wanted)) return;
  await setIssueProperty(asApp(), issueId, issuePropertyKey, wanted);
}

async function removeProperty(issueId: string): Promise<void> {
  if (!(await hasWrittenProperty(issueId))) return;
  await deleteIssueProperty(asApp(), issueId, issuePropertyKey);
  await forgetWrittenProperty(issueId);
}
