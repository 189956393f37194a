import { confluenceRefusal } from '../http/errors';
import type { Site } from '../site';
import type { Page } from './data';

const maxTitleLength = 255;

/** The title to store, refused where it is empty, too long, or that of another published page of the space. */
export function checkedTitle(site: Site, title: string, page: Pick<Page, 'spaceId'> & { id?: string }): string {
  const trimmed = title.trim();
  if (trimmed === '') throw confluenceRefusal(400, 'A title is required to publish a page');
  if (trimmed.length > maxTitleLength) {
    throw confluenceRefusal(400, `The title is too long: it may have up to ${maxTitleLength} characters`);
  }
  const taken = site.confluence.pages.some(
    (other) =>
      other.status === 'current' &&
      other.id !== page.id &&
      other.spaceId === page.spaceId &&
      other.title.toLowerCase() === trimmed.toLowerCase(),
  );
  if (taken) {
    throw confluenceRefusal(
      400,
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
  }
  return trimmed;
}
