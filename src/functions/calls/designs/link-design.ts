import { asUser } from '@forge/api';
import { requireCurrent } from '../../../features/designs/require-current';
import { issueRight, pageWithRight } from '../../../features/designs/edit-rights';
import { getIssue } from '../../../platform/jira/issues';
import { isProductError } from '../../../platform/product-error';
import { Failure } from '../../../errors/failure';
import { linkOf } from '../../../features/designs/store/design-link';
import { linkedIssueOf } from '../../../features/designs/store/design-record';
import { storeRequestedLink } from '../../../features/designs/store/link-requests';
import { type DisplayText, message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { issueOfPanel } from '../../../features/people/caller';
import { configOn } from '../../../features/designs/read-page';
import { epicForCaller } from '../../../features/designs/epic';
import { getDesign } from './get-design';
import { pageGone, readOnlyPage } from '../../../features/designs/page';
import { pageIdIn } from '../../../features/designs/page-address';
import { readRegistration, storeLink } from '../../../features/designs/registration';

/** Links a page to the issue, if the person may edit both; otherwise it proposes that to those who may edit the issue. */
export const linkDesign: Handler<'linkDesign'> = async ({ page: address, move = false }, caller) => {
  const pageId = pageIdIn(address);
  if (pageId === undefined) {
    throw new Failure('invalid-input', message('link.notAPage.message', { address }), message('link.notAPage.advice'));
  }
  const epic = await epicForCaller(issueOfPanel(caller));
  const { page, right } = await pageToLink(pageId, caller.accountId);
  const config = configOn(page);
  const epicId = linkedIssueOf(await readRegistration(pageId, config));
  if (epicId !== undefined && epicId !== epic.id && !move) {
    throw new Failure(
      'linked-elsewhere',
      message('link.elsewhere.message', { title: page.title, epic: await nameOfEpic(epicId) }),
      message('link.elsewhere.advice'),
    );
  }
  const issue = await issueRight(epic.id, caller.accountId);
  if (issue) await storeLink(linkOf(right, issue, 'panel'), config);
  else if ((await storeRequestedLink(epic.id, { page: right, via: 'panel' })).declined) {
    throw new Failure(
      'forbidden',
      message('link.declined.message', { title: page.title, key: epic.key }),
      message('link.declined.advice', { key: epic.key }),
    );
  }
  const { design } = await getDesign({ pageId }, caller);
  return { design, linked: issue !== undefined };
};

async function pageToLink(pageId: string, accountId: string) {
  try {
    const { page, right } = await pageWithRight(pageId, accountId);
    requireCurrent(page);
    if (!right) throw readOnlyPage(page, 'link');
    return { page, right };
  } catch (error) {
    throw isProductError(error, 'not-found') ? pageGone() : error;
  }
}

async function nameOfEpic(epicId: string): Promise<DisplayText> {
  try {
    return (await getIssue(asUser(), epicId)).key;
  } catch (error) {
    if (isProductError(error, 'not-found')) return message('link.elsewhere.hiddenEpic');
    throw error;
  }
}
