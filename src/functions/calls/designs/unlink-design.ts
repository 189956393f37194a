import { requireCurrent } from '../../../features/designs/require-current';
import { issueRight } from '../../../features/designs/edit-rights';
import { Failure } from '../../../errors/failure';
import { linkedIssueOf, withoutLink } from '../../../features/designs/store/design-record';
import { changeDesignRecord } from '../../../features/designs/store/designs';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { issueOfPanel } from '../../../features/people/caller';
import { configOn } from '../../../features/designs/read-page';
import { pageForCaller } from '../../../features/designs/page';
import { readRegistration } from '../../../features/designs/registration';
import { queuePageStatus } from '../../../features/designs/status-queue';

/** Takes the link away, for whoever may edit the page or the issue; the page and its tickets stay as they are. */
export const unlinkDesign: Handler<'unlinkDesign'> = async ({ pageId }, caller) => {
  const epicId = issueOfPanel(caller);
  const page = await pageForCaller(pageId);
  requireCurrent(page);
  if (!page.canEdit && !(await issueRight(epicId, caller.accountId))) {
    throw new Failure(
      'forbidden',
      message('link.neitherEdited.message', { title: page.title }),
      message('link.neitherEdited.advice'),
    );
  }
  const config = configOn(page);
  if (linkedIssueOf(await readRegistration(pageId, config)) !== epicId) {
    throw new Failure('not-linked', message('link.gone.message', { title: page.title }), message('link.gone.advice'));
  }
  await changeDesignRecord(pageId, (record) => {
    const linked = linkedIssueOf(record);
    // Where none is stored yet, somebody's insertion was shown: this takes it away, too.
    return linked === epicId || linked === undefined ? withoutLink(record, new Date().toISOString()) : record;
  });
  await queuePageStatus(pageId);
  return { pageId };
};
