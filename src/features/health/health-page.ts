import { asUser } from '@forge/api';
import type { AdfDocument } from '../../contract/adf-node';
import { createPrivatePage, getPage, getPages, type Page } from '../../platform/confluence/pages';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';
import { say } from '../../i18n/say';

/**
 * The first of the known pages that the person may edit, in the space if one is named; or else a new one there, which
 * only they may view. Throws where there is none and no space was named.
 */
export async function healthPage(spaceId: string | null, known: readonly string[], startedAt: string): Promise<Page> {
  const there = new Map((await getPages(asUser(), known)).map((page) => [page.id, page]));
  for (const pageId of known) {
    const found = there.get(pageId);
    if (found === undefined || (spaceId !== null && found.spaceId !== spaceId)) continue;
    const page = await getPage(asUser(), pageId);
    if (page.canEdit) return page;
  }
  if (spaceId === null)
    throw new Failure('invalid-input', message('health.noSpace.message'), message('health.noSpace.advice'));
  const title = say('health.document.title', { at: titleTime(startedAt) });
  const { id } = await createPrivatePage(asUser(), spaceId, title, healthDocument(startedAt));
  return getPage(asUser(), id);
}

/** As titles have it, which are unique in a space: `2026-11-20 09:00:00.000`. */
export const titleTime = (at: string): string => at.replace('T', ' ').slice(0, 23);

/** What the page says. Each run writes it anew, so that Confluence has an event to send. */
export const healthDocument = (startedAt: string): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: [say('health.document.text'), say('health.document.lastRun', { at: titleTime(startedAt) })].map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  })),
});
