import { rewritePage } from '../atlassian/confluence/rewrite-page';
import type { Requester } from '../atlassian/requester';
import { type Marked, markRows, type RowMark } from './mark-rows';

/** Writes the marks into the page as it is now, whoever changes it meanwhile. */
export const writeRows = (
  as: Requester,
  pageId: string,
  marks: readonly RowMark[],
): Promise<{ version: number } & Omit<Marked, 'document'>> =>
  rewritePage(as, pageId, {
    change: (stored) => markRows(stored, marks),
    message: 'Tickets synced with Jira',
    adviceUnreadable: 'Publish it again in the editor, then sync.',
    during: 'its tickets were written into it',
    adviceChanging: 'Sync again when nobody is editing it: the tickets that exist are found again.',
  });
