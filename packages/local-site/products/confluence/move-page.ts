import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import { emitPageEvent } from './events';
import { spaceOf } from './lookup';
import { mayEditPage, mayWriteInSpace, withAncestors } from './permissions';
import { seenContent } from './v1-content';

/** Moves a page with its descendants, also into another space. */
export const movePage = endpoint({
  product: 'confluence',
  method: 'PUT',
  path: '/wiki/rest/api/content/{pageId}/move/{position}/{targetId}',
  scopes: [['write:confluence-content'], ['write:page:confluence']],
  query: q.none,
  handle: ({ site, caller, path: { pageId, position, targetId } }) => {
    if (position === 'before' || position === 'after') throw new NotModelled('position', [position]);
    if (position !== 'append') throw confluenceV1Refusal(400, `Unknown position: ${position}`);
    const [page, target] = [seenContent(site, caller, pageId), seenContent(site, caller, targetId)];
    const data = site.confluence;
    const isAllowed = mayEditPage(data, page, caller) && mayWriteInSpace(spaceOf(site, target), caller);
    if (!isAllowed) throw confluenceV1Refusal(403, 'You do not have permission to move this page');
    if (withAncestors(data, target).includes(page)) throw confluenceV1Refusal(400, 'A page can’t be under itself');
    const isTaken = data.pages.some(
      (other) => other !== page && other.spaceId === target.spaceId && other.title === page.title,
    );
    if (isTaken) throw confluenceV1Refusal(400, 'A page with this title is in the space already');
    const moved = data.pages.filter((each) => withAncestors(data, each).includes(page));
    for (const each of moved) each.spaceId = target.spaceId;
    page.parentId = target.id;
    site.changed();
    emitPageEvent(site, caller, 'moved', page);
    return { status: 200, body: { pageId: page.id } };
  },
});
