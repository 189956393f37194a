import type { AdfDocument } from '../../contract/adf-node';
import { Failure } from '../../errors/failure';
import type { MessageDescriptor } from '../../i18n/message';
import { isProductError } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import { getPage, type Page, updatePage } from '../../platform/confluence/pages';
import { keepComments } from '../../platform/confluence/keep-comments';
import { hasNewerDraft } from '../../platform/confluence/newer-draft';
import { documentIn, unreadable } from './page-document';
import { requireCurrent } from './require-current';
import { requireNotLive } from './require-not-live';

const tries = 4;

export interface Rewriting<Result extends { document: AdfDocument }> {
  /** What the page becomes: the very same document where nothing changes. */
  change: (stored: AdfDocument, page: Page) => Result | Promise<Result>;
  /** What the page's history says. */
  versionMessage: string;
  /** What whoever waits for it is told; where nobody does, a conflict is passed on. */
  words?: RewritingWords;
  /** Throws `DraftIsNewer` where somebody has unpublished changes: for writes that nobody asked for. */
  sparesDraft?: boolean;
}

/** Somebody has unpublished changes to a page, which a write might override. */
export class DraftIsNewer extends Error {
  constructor(pageId: string) {
    super(`Page ${pageId} has unpublished changes`);
    this.name = 'DraftIsNewer';
  }
}

export interface RewritingWords {
  /** What to do where the page can't be read. */
  adviceUnreadable: MessageDescriptor;
  /** What to say of a page by its title that kept changing, and what to do then. */
  keptChanging: (title: string) => MessageDescriptor;
  adviceChanging: MessageDescriptor;
}

/**
 * Writes a change into a document read just before, only if that changes it. Where somebody else stored a version in
 * between, the page is read again and the change is made in what is there now. A comment that somebody made in between,
 * which makes no version, keeps its mark.
 */
export async function rewritePage<Result extends { document: AdfDocument }>(
  as: Requester,
  pageId: string,
  { change, versionMessage, words, sparesDraft = false }: Rewriting<Result>,
): Promise<Result & { version: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await getPage(as, pageId);
    requireCurrent(page);
    requireNotLive(page, 'sync');
    const stored = documentIn(page);
    if ('problem' in stored) throw unreadable(page.title, stored, words?.adviceUnreadable);
    const result = await change(stored, page);
    if (result.document === stored) return { ...result, version: page.version.number };
    if (sparesDraft && (await hasNewerDraft(as, page))) throw new DraftIsNewer(page.id);
    const written = await updateOrConflict(as, page, result.document, versionMessage);
    if (!('conflict' in written)) return { ...result, version: await keepComments(as, written) };
    if (attempt < tries) continue;
    throw words ? new Failure('page-changed', words.keptChanging(page.title), words.adviceChanging) : written.conflict;
  }
}

async function updateOrConflict(
  as: Requester,
  page: Page,
  document: AdfDocument,
  message: string,
): Promise<Page | { conflict: unknown }> {
  try {
    return await updatePage(as, page, document, message);
  } catch (error) {
    if (isProductError(error, 'conflict')) return { conflict: error };
    throw error;
  }
}
