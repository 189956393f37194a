import type { Handler } from '../../runtime/answering';
import { linkableIssue, issueSummaryOf } from '../../../features/designs/epic';
import { Failure } from '../../../errors/failure';
import { message } from '../../../i18n/message';
import { issueKeyIn } from '../../../features/designs/issue-key';

export const resolveEpic: Handler<'resolveEpic'> = async ({ keyOrUrl }, { siteUrl }) => {
  const key = issueKeyIn(keyOrUrl);
  if (key === undefined) {
    throw new Failure('invalid-input', message('epic.noKey.message', { text: keyOrUrl }), message('epic.noKey.advice'));
  }
  return { epic: issueSummaryOf(siteUrl, await linkableIssue(key)) };
};
