import { type Caller, isSelfGenerated } from '../http/caller';
import type { Site } from '../site';
import type { Page } from './data';
import { spaceOf } from './lookup';

type Happened =
  | 'created'
  | 'updated'
  | 'trashed'
  | 'restored'
  | 'deleted'
  | 'moved'
  | 'copied'
  | 'permissions_updated'
  // Of live docs, which are never `created` or `updated`.
  | 'initialized'
  | 'started'
  | 'snapshotted'
  | 'published';

/** Tells what happened to a published page, as Confluence tells apps: without the body. `originId`: of a copy. */
export function emitPageEvent(site: Site, caller: Caller, what: Happened, page: Page, originId?: string): void {
  const space = spaceOf(site, page);
  site.emit({
    product: 'confluence',
    eventType: `avi:confluence:${what}:page`,
    atlassianId: caller.accountId,
    eventCreatedDate: site.now().toISOString(),
    suppressNotifications: false,
    selfGenerated: isSelfGenerated(caller, site),
    ...(what === 'updated' ? { updateTrigger: 'edit_page' } : {}),
    ...(originId !== undefined ? { originContentId: originId } : {}),
    content: {
      id: page.id,
      type: 'page',
      ...(page.subtype !== undefined && { subType: page.subtype }),
      status: page.status,
      title: page.title,
      space: { id: Number(space.id), key: space.key, name: space.name, type: 'global', status: 'current' },
      history: {
        latest: true,
        createdBy: { type: 'known', accountId: page.authorId, accountType: 'atlassian' },
        createdDate: page.createdAt,
      },
      version: { number: page.version.number },
    },
  });
}
