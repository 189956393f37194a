/** The mail that Confluence sends about pages: each version of a page is told to those who watch it. */
import { z } from 'zod';
import type { ProductEvent, SentMail } from '../contract';
import type { Site } from '../site';
import { appAccount } from '../people';
import type { Page } from './data';

const update = z.object({
  eventType: z.literal('avi:confluence:updated:page'),
  atlassianId: z.string(),
  content: z.object({ id: z.string(), version: z.object({ number: z.number() }) }),
});

/** To each watcher but the one who changed the page. */
export function mailAbout(site: Pick<Site, 'confluence'>, event: ProductEvent): SentMail[] {
  const { data } = update.safeParse(event);
  const page = data && site.confluence.pages.find(({ id }) => id === data.content.id);
  if (!page) return [];
  const { content, atlassianId } = data;
  return watchersOf(site, page)
    .filter((accountId) => accountId !== atlassianId)
    .map((to) => ({ to, pageId: page.id, version: content.version.number }));
}

/** Whoever creates, edits or comments on a page watches it from then on. */
function watchersOf({ confluence: { comments = [] } }: Pick<Site, 'confluence'>, page: Page): string[] {
  const { id, authorId, ownerId, version, earlier = [] } = page;
  const commenters = comments.filter(({ pageId }) => pageId === id).map((comment) => comment.authorId);
  const editors = [version, ...earlier.map((one) => one.version)].map((one) => one.authorId);
  const people = new Set([authorId, ownerId, ...editors, ...commenters]);
  people.delete(appAccount.accountId);
  return [...people];
}
