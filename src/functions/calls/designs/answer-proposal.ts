import { requireCurrent } from '../../../features/designs/require-current';
import { issueRight } from '../../../features/designs/edit-rights';
import { Failure } from '../../../errors/failure';
import { linkOf } from '../../../features/designs/store/design-link';
import { declineLink, getLinkRequest } from '../../../features/designs/store/link-requests';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { issueOfPanel } from '../../../features/people/caller';
import { configOn } from '../../../features/designs/read-page';
import { epicForCaller } from '../../../features/designs/epic';
import { getDesign } from './get-design';
import { pageForCaller } from '../../../features/designs/page';
import { proposalOn } from '../../../features/designs/proposals';
import { readRegistration, storeLink } from '../../../features/designs/registration';

/** Accepts or declines what somebody proposed who may edit the page, but not the issue. */
export const answerProposal: Handler<'answerProposal'> = async ({ pageId, accept }, caller) => {
  const epic = await epicForCaller(issueOfPanel(caller));
  const page = await pageForCaller(pageId);
  const right = await issueRight(epic.id, caller.accountId);
  if (!right) {
    throw new Failure(
      'forbidden',
      message('link.readOnlyIssue.message', { key: epic.key }),
      message('link.readOnlyIssue.advice', { key: epic.key }),
    );
  }
  requireCurrent(page);
  const config = configOn(page);
  const record = await readRegistration(pageId, config);
  const proposal = proposalOn({ record, config }, await getLinkRequest(pageId, epic.id));
  if (!proposal) {
    throw new Failure(
      'not-found',
      message('link.noProposal.message', { title: page.title }),
      message('link.gone.advice'),
    );
  }
  if (!accept) {
    await declineLink(pageId, right);
    return { design: null };
  }
  await storeLink(linkOf(proposal.page, right, 'proposal'), config);
  const { design } = await getDesign({ pageId }, caller);
  return { design };
};
