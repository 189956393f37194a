import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import { newPage } from './create-page';
import type { Page, Space } from './data';
import { emitPageEvent } from './events';
import { isLive } from './live-docs';
import { spaceOf } from './lookup';
import { contentJson, contentVersionJson } from './page-json';
import { nextPropertyId } from './page-properties';
import { maySeeSpace, mayWriteInSpace } from './permissions';
import { seenContent } from './v1-content';

/** Copies one page. The copy is a page of its own: with the properties and restrictions of the other only where asked. */
export const copyPage = endpoint({
  product: 'confluence',
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/copy',
  scopes: [['write:confluence-content'], ['read:content-details:confluence', 'write:page:confluence']],
  query: q.none,
  body: z.strictObject({
    destination: z.strictObject({ type: z.enum(['space', 'parent_page', 'existing_page']), value: z.string() }),
    pageTitle: z.string().optional(),
    copyPermissions: z.boolean().optional(),
    copyProperties: z.boolean().optional(),
  }),
  handle: ({ site, caller, path: { id }, body: { destination, pageTitle, copyPermissions, copyProperties } }) => {
    const original = seenContent(site, caller, id);
    if (original.status === 'draft') throw new NotModelled('A copy of a draft');
    if (isLive(original)) throw new NotModelled('A copy of a live doc');
    const { space, parentId } = placeOf(site, caller, destination);
    if (!mayWriteInSpace(space, caller)) {
      throw confluenceV1Refusal(403, 'You do not have permission to create pages in this space');
    }
    const title = (pageTitle ?? original.title).trim();
    const isTaken = site.confluence.pages.some(
      (other) => other.spaceId === space.id && other.title.toLowerCase() === title.toLowerCase(),
    );
    if (title === '' || isTaken) throw confluenceV1Refusal(400, 'A page with this title is in the space already');
    const { body } = original;
    const copy = newPage(site, caller, { spaceId: space.id, parentId, status: 'current', title, body });
    if (copyPermissions === true) copy.restrictions = structuredClone(original.restrictions);
    site.confluence.pages.push(copy);
    if (copyProperties === true) copyPropertiesOf(site, original, copy);
    site.changed();
    emitPageEvent(site, caller, 'copied', copy, original.id);
    return { status: 200, body: { ...contentJson(site, copy), version: contentVersionJson(copy) } };
  },
});

function placeOf(
  site: Site,
  caller: Caller,
  { type, value }: { type: 'space' | 'parent_page' | 'existing_page'; value: string },
): { space: Space; parentId: string | null } {
  if (type === 'existing_page') throw new NotModelled('destination', [type]);
  if (type === 'parent_page') {
    const parent = seenContent(site, caller, value);
    return { space: spaceOf(site, parent), parentId: parent.id };
  }
  const space = site.confluence.spaces.find(({ key }) => key === value);
  if (space === undefined || !maySeeSpace(space, caller))
    throw confluenceV1Refusal(404, `No space with key : ${value}`);
  return { space, parentId: null };
}

function copyPropertiesOf({ confluence }: Site, original: Page, copy: Page): void {
  const all = (confluence.properties ??= []);
  for (const property of all.filter(({ pageId }) => pageId === original.id)) {
    all.push({ ...structuredClone(property), id: nextPropertyId(confluence), pageId: copy.id });
  }
}
