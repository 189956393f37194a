import { itemBlocks } from '../approval/digest/written-blocks';
import { rewritePage } from '../designs/rewrite-page';
import type { Requester } from '../../platform/requester';
import { recordItemBlocks } from '../reviews/store/own-writes';
import type { SectionDecisions } from '../reading/doubtful';
import { message } from '../../i18n/message';
import { type EditedPage, editRows, type RowEdit } from './edit-rows';

/** Writes the marks into the page as it is now, whoever changes it meanwhile. */
export const writeRows = (
  as: Requester,
  pageId: string,
  marks: readonly RowEdit[],
  { sparesDraft, sections }: { sparesDraft: boolean; sections: SectionDecisions },
): Promise<{ version: number } & Omit<EditedPage, 'document'>> =>
  rewritePage(as, pageId, {
    change: async (stored) => {
      const marked = editRows(stored, marks, sections);
      await recordItemBlocks(pageId, itemBlocks(stored, marked.document));
      return marked;
    },
    versionMessage: 'Tickets synced with Jira',
    sparesDraft,
    words: {
      adviceUnreadable: message('page.unreadable.syncAdvice'),
      keptChanging: (title) => message('page.keptChanging.tickets', { title }),
      adviceChanging: message('page.keptChanging.ticketsAdvice'),
    },
  });
