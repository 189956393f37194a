import type { Site } from '../site';
import type { Page } from './data';
import { spaceOf } from './lookup';

interface PageJsonOptions {
  withBody: boolean;
  withVersion?: boolean;
}

/** A page as Confluence's v2 API gives it in a list. */
export function pageJson(site: Site, page: Page, { withBody, withVersion = true }: PageJsonOptions) {
  return {
    id: page.id,
    status: page.status,
    title: page.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    parentType: page.parentId === null ? null : 'page',
    position: page.position,
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: page.lastOwnerId,
    createdAt: page.createdAt,
    subtype: page.subtype ?? null,
    ...(withVersion ? { version: { ...page.version, minorEdit: false } } : {}),
    body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value: page.body } } : {},
    _links: pageLinks(site, page),
  };
}

/** A page as Confluence's v2 API gives it alone. */
export function singlePageJson(site: Site, page: Page, options: PageJsonOptions) {
  const { subtype, ...json } = pageJson(site, page, options);
  return {
    ...json,
    // In no documentation of a single page.
    ...(site.isSubtypeGiven() && { subtype }),
    _links: { ...json._links, base: wikiUrl(site) },
  };
}

export const wikiUrl = (site: Site) => `${site.siteUrl()}/wiki`;

/** Where the page is read and edited, behind the address of the wiki. */
export function pageLinks(site: Site, page: Page) {
  const { key } = spaceOf(site, page);
  const title = encodeURIComponent(page.title).replaceAll('%20', '+');
  const editui = `/spaces/${key}/pages/edit-v2/${page.id}`;
  const webui = page.status === 'draft' ? editui : `/spaces/${key}/pages/${page.id}/${title}`;
  return { webui, editui, tinyui: `/x/${Number(page.id).toString(36)}` };
}

/** A page as Confluence's v1 API gives it, without what has to be asked for. */
export const contentJson = (site: Site, page: Page) => ({
  id: page.id,
  type: 'page',
  status: page.status,
  title: page.title,
  _links: { ...pageLinks(site, page), self: `${wikiUrl(site)}/rest/api/content/${page.id}` },
});

/** The version of a page as the v1 API gives it. */
export const contentVersionJson = ({ version: { number, createdAt, message } }: Page) => ({
  number,
  when: createdAt,
  message,
  minorEdit: false,
});
