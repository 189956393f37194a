import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Page } from './data';
import { notFound } from './lookup';
import { withoutCommentMarks } from './page-body';
import { mayEditPage } from './permissions';
import { seenContent } from './v1-content';

/** A page as it was at a version; refused with 404 where that version is not there, or not any more. */
export function atVersion(page: Page, number: number): Page {
  if (number === page.version.number) return page;
  const earlier = page.earlier?.find(({ version }) => version.number === number);
  if (earlier === undefined) throw notFound();
  return { ...page, ...earlier };
}

/** Keeps what a page is before its next version is stored. */
export function keepVersion(site: Site, page: Page): void {
  const { title, version } = page;
  const body = site.settings().oldVersionsKeepCommentMarks === 'yes' ? page.body : withoutCommentMarks(page.body);
  (page.earlier ??= []).push({ title, body, version });
}

/** The later versions keep their numbers. */
export const deletePageVersion = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: '/wiki/rest/api/content/{id}/version/{versionNumber}',
  scopes: [['write:confluence-content'], ['delete:content:confluence']],
  query: q.none,
  handle: ({ site, caller, path: { id, versionNumber } }) => {
    const page = seenContent(site, caller, id);
    if (!mayEditPage(site.confluence, page, caller)) {
      throw confluenceV1Refusal(403, 'You do not have permission to delete versions of this page');
    }
    const number = Number(versionNumber);
    if (number === page.version.number) throw confluenceV1Refusal(400, 'The current version cannot be deleted');
    if (page.earlier?.every(({ version }) => version.number !== number) ?? true) {
      throw confluenceV1Refusal(404, `No version ${versionNumber} of content ${id}`);
    }
    page.earlier = page.earlier?.filter(({ version }) => version.number !== number) ?? [];
    site.changed();
    return { status: 204 };
  },
});
