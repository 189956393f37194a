import type { Site } from '../site';
import type { Page } from './data';

/** Removes pages for good, with their comments and properties. */
export function removePages({ confluence }: Pick<Site, 'confluence'>, pages: readonly Pick<Page, 'id'>[]): void {
  const gone = new Set(pages.map(({ id }) => id));
  const isKept = ({ pageId }: { pageId: string }) => !gone.has(pageId);
  confluence.pages = confluence.pages.filter(({ id }) => !gone.has(id));
  if (confluence.comments) confluence.comments = confluence.comments.filter(isKept);
  if (confluence.inlineComments) confluence.inlineComments = confluence.inlineComments.filter(isKept);
  if (confluence.properties) confluence.properties = confluence.properties.filter(isKept);
}
