import { z } from 'zod';
import type { Caller } from '../http/caller';
import { endpoint } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Page, PageStatus } from './data';
import { emitPageEvent } from './events';
import { draftOf } from './drafts';
import { editablePage } from './lookup';
import { isLive } from './live-docs';
import { requireNextNumber } from './next-version';
import { bodySchema, checkedBody } from './page-body';
import { singlePageJson } from './page-json';
import { keepVersion } from './page-versions';
import { checkedTitle } from './titles';

const pageUpdate = z.strictObject({
  id: z.string(),
  status: z.enum(['current', 'draft']),
  title: z.string(),
  body: bodySchema,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
});

export const updatePage = endpoint({
  product: 'confluence',
  method: 'PUT',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['write:page:confluence']],
  query: q.none,
  body: pageUpdate,
  handle: ({ site, caller, path, body: update }) => {
    if (update.id !== path.id) throw confluenceRefusal(400, 'The id in the body is not the id in the path');
    const page = editablePage(site, caller, path.id, ['current', 'draft', 'trashed']);
    if (page.status !== 'draft' && update.status === 'draft') return saveDraft(site, caller, page, update);
    requireNextVersion(page, update.version.number);
    const title = update.status === 'current' ? checkedTitle(site, update.title, page) : update.title;
    const body = checkedBody(update.body);
    // What an update does to a draft is merged into it or overrides it: here it is the worse of the two.
    delete page.draft;
    const before = page.status;
    if (before !== 'draft') keepVersion(site, page);
    Object.assign(page, {
      status: update.status,
      title,
      body,
      version: {
        number: update.version.number,
        createdAt: site.now().toISOString(),
        message: update.version.message ?? '',
        authorId: caller.accountId,
      },
    } satisfies Partial<Page>);
    // It overrides what people are editing.
    delete page.liveBody;
    site.changed();
    if (page.status === 'current') emitPageEvent(site, caller, happened(before, page), page);
    return { status: 200, body: singlePageJson(site, page, { withBody: true }) };
  },
});

/** A new version of a page in the trash brings it back. */
function happened(before: PageStatus, page: Page) {
  if (before === 'draft') return 'created';
  if (before === 'trashed') return 'restored';
  return isLive(page) ? 'snapshotted' : 'updated';
}

/** Keeps what somebody is writing on a published page; what is published stays as it is. */
function saveDraft(site: Site, caller: Caller, page: Page, { title, body, version }: z.output<typeof pageUpdate>) {
  if (site.settings().newerDraft === 'none' || page.status !== 'current')
    throw new NotModelled('A draft of a published page');
  requireNextNumber('page', 0, version.number, 1);
  page.draft = { title, body: checkedBody(body), savedAt: site.now().toISOString(), authorId: caller.accountId };
  site.changed();
  return { status: 200, body: singlePageJson(site, draftOf(page), { withBody: true }) };
}

/** A draft stays at version 1 until it is published, as version 1. */
function requireNextVersion({ status, version }: Page, provided: number): void {
  if (status === 'draft') requireNextNumber('page', version.number, provided, 1);
  else requireNextNumber('page', version.number, provided);
}
