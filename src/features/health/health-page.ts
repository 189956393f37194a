import { asUser } from '@forge/api';
import type { AdfDocument } from '../../contract/adf-node';
import { createPrivatePage, getPage, getPages, type Page } from '../../platform/confluence/pages';
import { Failure } from '../../errors/failure';
import { formatMessage } from '../../i18n/format';
import { message } from '../../i18n/message';
import { noteHealthItem } from './store/health-check';

/**
 * The person's own one of the known pages, in the space if one is named; or else a new one there, which only they may
 * view. A page that somebody else wrote on is nobody's to write over. Throws where there is none and no space was named.
 */
export async function healthPage(
  spaceId: string | null,
  known: readonly string[],
  { startedAt, accountId }: { startedAt: string; accountId: string },
): Promise<Page> {
  const there = new Map((await getPages(asUser(), known)).map((page) => [page.id, page]));
  for (const pageId of known) {
    const found = there.get(pageId);
    if (found === undefined || (spaceId !== null && found.spaceId !== spaceId)) continue;
    if (found.creatorId !== accountId || !isAsARunLeftIt(found)) continue;
    const page = await getPage(asUser(), pageId);
    if (page.canEdit && !page.isLive) return page;
  }
  if (spaceId === null)
    throw new Failure('invalid-input', message('health.noSpace.message'), message('health.noSpace.advice'));
  const title = formatMessage(message('health.document.title', { at: titleTime(startedAt) }));
  const { id } = await createPrivatePage(asUser(), spaceId, title, healthDocument(startedAt));
  await noteHealthItem('pageIds', id);
  return getPage(asUser(), id);
}

/** Names the version that a run stores. */
export const runMessage = 'Health check';

/** Runs name their versions, and the first is what the page was made with. */
const isAsARunLeftIt = ({ version }: Page): boolean => version.number === 1 || version.message === runMessage;

/** As titles have it, which are unique in a space: `2026-11-20 09:00:00.000`. */
export const titleTime = (at: string): string => at.replace('T', ' ').slice(0, 23);

/** What the page says. Each run writes it anew, so that Confluence has an event to send. */
export const healthDocument = (startedAt: string): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: [message('health.document.text'), message('health.document.lastRun', { at: titleTime(startedAt) })].map(
    (text) => ({ type: 'paragraph', content: [{ type: 'text', text: formatMessage(text) }] }),
  ),
});
