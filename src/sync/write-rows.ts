import { getPage, type Page, updatePage } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import type { Requester } from '../atlassian/requester';
import { parseDocument } from '../adf/parse';
import { Failure } from '../failure';
import { type Marked, markRows, type RowMark } from './mark-rows';

const tries = 4;

/**
 * Writes the marks into a document read just before, only if that changes it. Where somebody else stored a version in
 * between, the page is read again and the marks are made in what is there now.
 */
export async function writeRows(
  as: Requester,
  pageId: string,
  marks: readonly RowMark[],
): Promise<{ version: number } & Omit<Marked, 'document'>> {
  let page: Page = await getPage(as, pageId);
  for (let attempt = 1; ; attempt += 1) {
    const stored = parseDocument(page.body);
    if ('problem' in stored)
      throw new Failure(
        'page-unreadable',
        `“${page.title}” can’t be read: ${stored.problem}.`,
        'Publish it again in the editor, then sync.',
      );
    const { document, ...rest } = markRows(stored, marks);
    if (document === stored) return { version: page.version.number, ...rest };
    try {
      const written = await updatePage(as, page, document, 'Tickets synced with Jira');
      return { version: written.version.number, ...rest };
    } catch (error) {
      if (!isProductError(error, 'conflict')) throw error;
      if (attempt === tries) {
        throw new Failure(
          'page-changed',
          `“${page.title}” kept changing while its tickets were written into it.`,
          'Sync again when nobody is editing it: the tickets that exist are found again.',
        );
      }
      page = await getPage(as, pageId);
    }
  }
}
