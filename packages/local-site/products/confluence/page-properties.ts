import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import { jsonValue } from '../http/json-value';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { ConfluenceData, ContentProperty, PageVersion } from './data';
import { listing } from './listing';
import { editablePage, notFound, visiblePage } from './lookup';
import { requireNextNumber } from './next-version';

const path = '/wiki/api/v2/pages/{pageId}/properties';
const onePath = '/wiki/api/v2/pages/{pageId}/properties/{propertyId}';
const readScopes = [['read:page:confluence']];
const writeScopes = [['read:page:confluence', 'write:page:confluence']];
const statuses = ['current', 'draft'] as const;

const firstId = 950_001;
const maxKeyLength = 255;
const maxValueBytes = 32 * 1024;

export const getPageProperties = endpoint({
  product: 'confluence',
  method: 'GET',
  path,
  scopes: readScopes,
  query: z.strictObject({ key: q.text.optional(), limit: q.count(1, 250).optional(), cursor: q.text.optional() }),
  handle: ({ site, caller, path: { pageId }, query: { key, limit, cursor } }) => {
    const page = visiblePage(site, caller, pageId, statuses);
    return listing({
      site,
      items: propertiesOf(site, page.id).filter((property) => key === undefined || property.key === key),
      limit,
      cursor,
      path: `/wiki/api/v2/pages/${page.id}/properties`,
      parameters: { key },
      json: propertyJson,
    });
  },
});

export const createPageProperty = endpoint({
  product: 'confluence',
  method: 'POST',
  path,
  scopes: writeScopes,
  query: q.none,
  body: z.strictObject({ key: z.string(), value: jsonValue }),
  handle: ({ site, caller, path: { pageId }, body }) => {
    const page = editablePage(site, caller, pageId, statuses);
    checkKey(body.key);
    checkValue(body.value);
    const isRefused = site.settings().secondProperty === 'refused';
    if (isRefused && propertiesOf(site, page.id).some(({ key }) => key === body.key)) {
      throw confluenceRefusal(409, `A property with the key ${body.key} is on this page already`);
    }
    const all = (site.confluence.properties ??= []);
    const property: ContentProperty = {
      id: nextPropertyId(site.confluence),
      pageId: page.id,
      ...body,
      version: versionBy(site, caller, 1, ''),
    };
    all.push(property);
    site.changed();
    return { status: 200, body: propertyJson(property) };
  },
});

export const updatePageProperty = endpoint({
  product: 'confluence',
  method: 'PUT',
  path: onePath,
  scopes: writeScopes,
  query: q.none,
  body: z.strictObject({
    key: z.string(),
    value: jsonValue,
    version: z.strictObject({ number: z.int(), message: z.string().optional() }),
  }),
  handle: ({ site, caller, path: { pageId, propertyId }, body: { key, value, version } }) => {
    const page = editablePage(site, caller, pageId, statuses);
    const property = propertyOf(site, page.id, propertyId);
    if (key !== property.key) throw confluenceRefusal(400, 'The key of a property cannot be changed');
    checkValue(value);
    requireNextNumber('property', property.version.number, version.number);
    Object.assign(property, { value, version: versionBy(site, caller, version.number, version.message ?? '') });
    site.changed();
    return { status: 200, body: propertyJson(property) };
  },
});

export const deletePageProperty = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: onePath,
  scopes: writeScopes,
  query: q.none,
  handle: ({ site, caller, path: { pageId, propertyId } }) => {
    const page = editablePage(site, caller, pageId, statuses);
    const property = propertyOf(site, page.id, propertyId);
    site.confluence.properties = site.confluence.properties?.filter((one) => one !== property) ?? [];
    site.changed();
    return { status: 204 };
  },
});

export const nextPropertyId = ({ properties = [] }: ConfluenceData): string =>
  String(Math.max(firstId - 1, ...properties.map(({ id }) => Number(id))) + 1);

const propertiesOf = (site: Site, pageId: string): ContentProperty[] =>
  (site.confluence.properties ?? []).filter((property) => property.pageId === pageId);

function propertyOf(site: Site, pageId: string, propertyId: string): ContentProperty {
  const property = propertiesOf(site, pageId).find(({ id }) => id === propertyId);
  if (property === undefined) throw notFound();
  return property;
}

function checkKey(key: string): void {
  if (key === '') throw confluenceRefusal(400, 'A property needs a key');
  if (key.length > maxKeyLength) {
    throw confluenceRefusal(400, `The key of a property may have up to ${maxKeyLength} characters`);
  }
}

function checkValue(value: unknown): void {
  if (Buffer.byteLength(JSON.stringify(value)) > maxValueBytes) {
    throw confluenceRefusal(400, 'The value of a property may have up to 32 KB');
  }
}

const versionBy = (site: Site, { accountId }: Caller, number: number, message: string): PageVersion => ({
  number,
  createdAt: site.now().toISOString(),
  message,
  authorId: accountId,
});

const propertyJson = ({ id, key, value, version }: ContentProperty) => ({
  id,
  key,
  value,
  version: { ...version, minorEdit: false },
});
