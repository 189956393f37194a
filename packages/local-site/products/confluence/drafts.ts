import type { Page } from './data';

/** The draft of a published page as the API gives it; the page itself where it has none. */
export function draftOf(page: Page): Page {
  if (page.draft === undefined) return page;
  const { title, body, savedAt, authorId } = page.draft;
  return { ...page, status: 'draft', title, body, version: { number: 1, createdAt: savedAt, message: '', authorId } };
}
