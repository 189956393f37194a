import { changeDesignRecord, getDesignRecord } from '../store/designs';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { Failure } from '../failure';
import { editablePage } from './page';
import { followStatus } from './status-copies';

/** Takes the link away; the page and its tickets stay as they are. */
export const unlinkDesign: Handler<'unlinkDesign'> = async ({ pageId }, caller) => {
  const epicId = issueOfPanel(caller);
  const page = await editablePage(pageId, 'unlink it');
  if ((await getDesignRecord(pageId))?.epicId !== epicId) {
    throw new Failure(
      'not-linked',
      `“${page.title}” is not linked to this epic any more.`,
      'Reload the panel to see where things stand.',
    );
  }
  await changeDesignRecord(pageId, (record) => {
    if (record.epicId !== epicId) return record;
    const { epicId: linked, ...unlinked } = record;
    return unlinked;
  });
  await followStatus(pageId);
  return { pageId };
};
