import { hasCommentMarks, withCommentMarksOf, withCommentsOn } from '../../adf/comment-marks';
import type { AdfDocument } from '../../contract/adf-node';
import { parseDocument } from '../../adf/parse';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';
import { commentsSince } from './inline-comments';
import { getPage, getPageVersion, type Page, updatePage } from './pages';

/** Each time, somebody has commented on the page, or stored a version of it, while it was being written. */
const tries = 4;

const versionMessage = 'Inline comments put back on their words';

/**
 * Puts comment marks back that a write took away: an inline comment marks the stored body without making a version, so
 * that one made between a read and a write meets no conflict. The version that was replaced still has its mark, unless
 * Confluence keeps none in earlier versions; then the comment itself says which words it was made on. Returns the number of
 * the version that is stored in the end. Never throws: the write itself is done.
 */
export async function keepComments(as: Requester, written: Page): Promise<number> {
  let number = written.version.number;
  try {
    let latest = written;
    let replaced = await documentBefore(as, latest);
    for (let attempt = 1; replaced; attempt += 1) {
      const stored = documentOf(latest);
      const { document, unplaced } = stored
        ? await withComments(as, latest, stored, replaced)
        : { document: stored, unplaced: [] };
      if (unplaced.length > 0) warn(latest.id, `${String(unplaced.length)} stood on words that are gone`);
      if (!document || document === stored) break;
      if (attempt > tries) {
        warn(latest.id, 'it kept changing');
        break;
      }
      try {
        latest = await updatePage(as, latest, document, versionMessage);
        number = latest.version.number;
        replaced = await documentBefore(as, latest);
      } catch (error) {
        if (!isProductError(error, 'conflict')) throw error;
        latest = await getPage(as, latest.id);
        if (latest.status !== 'current') break;
      }
    }
  } catch (error) {
    warn(written.id, error instanceof Error ? error.message : 'unknown');
  }
  return number;
}

/** Longer than it takes from reading a page to writing it. */
const recentMilliseconds = 60_000;

async function withComments(as: Requester, { id, version }: Page, stored: AdfDocument, replaced: AdfDocument) {
  if (hasCommentMarks(replaced)) return withCommentMarksOf(stored, replaced);
  const since = Date.parse(version.createdAt) - recentMilliseconds;
  return withCommentsOn(stored, await commentsSince(as, id, since));
}

/** The document of the version that this one replaced; undefined where it can't be read any more. */
async function documentBefore(as: Requester, { id, version }: Page): Promise<AdfDocument | undefined> {
  return documentOf(await getPageVersion(as, id, version.number - 1));
}

function documentOf({ body }: Page): AdfDocument | undefined {
  const document = parseDocument(body);
  return 'problem' in document ? undefined : document;
}

const warn = (pageId: string, why: string): void => {
  console.warn(`Comments made while page ${pageId} was written may have lost their words: ${why}`);
};
