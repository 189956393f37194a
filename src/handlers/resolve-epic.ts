import type { Handler } from './answering';
import { linkableIssue, issueSummaryOf } from './epic';
import { Failure } from '../failure';
import { issueKeyIn } from './issue-key';

export const resolveEpic: Handler<'resolveEpic'> = async ({ keyOrUrl }, { siteUrl }) => {
  const key = issueKeyIn(keyOrUrl);
  if (key === undefined) {
    throw new Failure(
      'invalid-input',
      `“${keyOrUrl}” is neither an issue key nor the address of an issue.`,
      'Enter a key such as PAY-1, or paste the address of the epic.',
    );
  }
  return { epic: issueSummaryOf(siteUrl, await linkableIssue(key)) };
};
