import { asApp } from '@forge/api';
import { stableJson } from '../adf/normal-form';
import { issuePropertyKey, issuePropertyOf } from '../approval/copies/issue-property';
import { deleteIssueProperty, getIssueProperty, setIssueProperty } from '../atlassian/jira/issue-property';
import { countsOf } from '../design/counts';
import { jobBegins } from '../store/pending-jobs';
import { blockingQuestionsOf } from './blocking-questions';
import { countHidden, linkedDesigns } from './linked-designs';
import { issueJob } from './status-copies';

/** Brings the property that JQL finds an issue by in step with its designs; without any, it goes. */
export async function keepIssueInStep(issueId: string): Promise<void> {
  await jobBegins(issueJob(issueId));
  const { designs, unseen } = await linkedDesigns(asApp(), issueId);
  const wanted = issuePropertyOf(
    designs.map(({ design, approval }) => {
      const { openQuestions } = countsOf(design);
      return {
        standing: approval.standing,
        openQuestions: openQuestions.total - openQuestions.done,
        blockingQuestions: blockingQuestionsOf(design).length,
      };
    }),
    await countHidden(asApp(), unseen),
  );
  const stored = await getIssueProperty(asApp(), issueId, issuePropertyKey);
  if (stableJson(stored) === stableJson(wanted)) return;
  await (wanted
    ? setIssueProperty(asApp(), issueId, issuePropertyKey, wanted)
    : deleteIssueProperty(asApp(), issueId, issuePropertyKey));
}
