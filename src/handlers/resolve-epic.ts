import type { Handler } from './answering';
import { linkableIssue, issueSummaryOf } from './epic';
import { Failure } from '../failure';
import { message } from '../words/message';
import { issueKeyIn } from './issue-key';

export const resolveEpic: Handler<'resolveEpic'> = async ({ keyOrUrl }, { siteUrl }) => {
  const key = issueKeyIn(keyOrUrl);
  if (key === undefined) {
    throw new Failure('invalid-input', message('epic.noKey.message', { text: keyOrUrl }), message('epic.noKey.advice'));
  }
  return { epic: issueSummaryOf(siteUrl, await linkableIssue(key)) };
};
