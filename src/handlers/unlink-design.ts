import { changeDesignRecord, getDesignRecord } from '../store/designs';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { Failure } from '../failure';
import { say } from '../words/say';
import { editablePage } from './page';
import { followStatus } from './status-copies';

/** Takes the link away; the page and its tickets stay as they are. */
export const unlinkDesign: Handler<'unlinkDesign'> = async ({ pageId }, caller) => {
  const epicId = issueOfPanel(caller);
  const page = await editablePage(pageId, 'unlink');
  if ((await getDesignRecord(pageId))?.epicId !== epicId) {
    throw new Failure('not-linked', say('link.gone.message', { title: page.title }), say('link.gone.advice'));
  }
  await changeDesignRecord(pageId, (record) => {
    if (record.epicId !== epicId) return record;
    const { epicId: linked, ...unlinked } = record;
    return unlinked;
  });
  await followStatus(pageId);
  return { pageId };
};
