/** What Confluence's live editor does, which the REST API does not offer. */
import type { LiveDocs } from '../contract';
import type { Caller } from '../http/caller';
import { confluenceRefusal } from '../http/errors';
import type { Site } from '../site';
import type { Page } from './data';
import { emitPageEvent } from './events';
import { editablePage } from './lookup';
import { checkedBody } from './page-body';
import { keepVersion } from './page-versions';

export const isLive = ({ subtype }: Pick<Page, 'subtype'>): boolean => subtype === 'live';

/**
 * Edits are there at once for those who edit; a version, an event and the body over REST come at the end of a session.
 * The first session says `started`, later ones `snapshotted`, none of them `updated`.
 */
export function liveDocsOf(site: Site): LiveDocs {
  const editable = (accountId: string, pageId: string) => {
    const caller = { accountId, isApp: false };
    return { caller, page: editablePage(site, caller, pageId, ['current']) };
  };
  const liveDoc = (accountId: string, pageId: string) => {
    const found = editable(accountId, pageId);
    if (!isLive(found.page)) throw confluenceRefusal(400, 'The page is no live doc');
    return found;
  };

  return {
    bodyOf(accountId, pageId) {
      const { page } = liveDoc(accountId, pageId);
      return page.liveBody ?? page.body;
    },
    edit(accountId, pageId, body) {
      const { page } = liveDoc(accountId, pageId);
      page.liveBody = checkedBody({ representation: 'atlas_doc_format', value: body });
      site.changed();
    },
    endSession(accountId, pageId) {
      const { caller, page } = liveDoc(accountId, pageId);
      if (!takeSnapshot(site, caller, page)) return;
      emitPageEvent(site, caller, page.hasStarted === true ? 'snapshotted' : 'started', page);
      page.hasStarted = true;
      site.changed();
    },
    turnOff(accountId, pageId) {
      const { caller, page } = liveDoc(accountId, pageId);
      takeSnapshot(site, caller, page);
      delete page.subtype;
      delete page.hasStarted;
      site.changed();
      emitPageEvent(site, caller, 'published', page);
    },
    turnOn(accountId, pageId) {
      const { page } = editable(accountId, pageId);
      // No event is documented for it.
      page.subtype = 'live';
      site.changed();
    },
  };
}

/** False where nothing was edited since the last one. */
function takeSnapshot(site: Site, { accountId: authorId }: Caller, page: Page): boolean {
  if (page.liveBody === undefined) return false;
  keepVersion(site, page);
  page.body = page.liveBody;
  delete page.liveBody;
  page.version = { number: page.version.number + 1, createdAt: site.now().toISOString(), message: '', authorId };
  return true;
}
