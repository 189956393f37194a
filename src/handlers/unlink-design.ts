import { requireCurrent } from '../atlassian/confluence/require-current';
import { issueRight } from '../atlassian/edit-rights';
import { Failure } from '../failure';
import { linkedIssueOf, withoutLink } from '../store/design-record';
import { changeDesignRecord } from '../store/designs';
import { message } from '../words/message';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { configOn } from './read-page';
import { pageForCaller } from './page';
import { readRegistration } from './registration';
import { followStatus } from './status-copies';

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
  await followStatus(pageId);
  return { pageId };
};
