import type { Handler } from './answering';
import { linkableIssue, issueSummaryOf } from './epic';
import { Failure } from '../failure';
import { say } from '../words/say';
import { issueKeyIn } from './issue-key';

export const resolveEpic: Handler<'resolveEpic'> = async ({ keyOrUrl }, { siteUrl }) => {
  const key = issueKeyIn(keyOrUrl);
  if (key === undefined) {
    throw new Failure('invalid-input', say('epic.noKey.message', { text: keyOrUrl }), say('epic.noKey.advice'));
  }
  return { epic: issueSummaryOf(siteUrl, await linkableIssue(key)) };
};
