/** What Confluence deletes in tasks of its own, without an event for any of the pages. */
import type { Caller } from '../http/caller';
import { endpoint } from '../http/endpoint';
import { confluenceV1Refusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import { requireNoHomepage } from './delete-page';
import { wikiUrl } from './page-json';
import { mayAdministerSpace, mayEditPage, withAncestors } from './permissions';
import { removePages } from './remove-pages';
import { seenContent } from './v1-content';

/** The task is done at once here; at Atlassian it may go on after the answer. */
function taskAnswer(site: Site, { accountId }: Caller, id: string) {
  (site.confluence.longTasks ??= []).push({ id, accountId });
  return { status: 202, body: { id, links: { status: `/rest/api/longtask/${id}` } } };
}

/** Where a task stands, for whoever started it. */
export const getLongTask = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/rest/api/longtask/{id}',
  scopes: [['read:confluence-space.summary'], ['read:content.metadata:confluence']],
  query: q.none,
  handle: ({ site, caller, path: { id } }) => {
    const tasks = site.confluence.longTasks ?? [];
    if (tasks.every((task) => task.id !== id || task.accountId !== caller.accountId)) {
      throw confluenceV1Refusal(404, `No long task found with id: ${id}`);
    }
    return {
      status: 200,
      body: {
        id,
        name: { key: 'local-site.delete', args: [] },
        elapsedTime: 0,
        percentageComplete: 100,
        successful: true,
        finished: true,
        messages: [],
        _links: { self: `${wikiUrl(site)}/rest/api/longtask/${id}`, base: wikiUrl(site), context: '/wiki' },
      },
    };
  },
});

/** Moves a page and all its descendants to the trash. */
export const deletePageTree = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: '/wiki/rest/api/content/{id}/pageTree',
  scopes: [['write:confluence-content'], ['delete:content:confluence']],
  query: q.none,
  handle: ({ site, caller, path: { id } }) => {
    const page = seenContent(site, caller, id);
    if (page.status !== 'current') throw confluenceV1Refusal(400, `Content ${id} is not current`);
    requireNoHomepage(site, page);
    const tree = site.confluence.pages.filter((each) => withAncestors(site.confluence, each).includes(page));
    if (!tree.every((each) => mayEditPage(site.confluence, each, caller))) {
      throw confluenceV1Refusal(403, 'You do not have permission to delete this page and those below it');
    }
    for (const each of tree) if (each.status === 'current') each.status = 'trashed';
    const answer = taskAnswer(site, caller, id);
    site.changed();
    return answer;
  },
});

/** Deletes a space with all that is in it. */
export const deleteSpace = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: '/wiki/rest/api/space/{spaceKey}',
  scopes: [['write:confluence-space'], ['read:content.metadata:confluence', 'delete:space:confluence']],
  query: q.none,
  handle: ({ site, caller, path: { spaceKey } }) => {
    const { confluence } = site;
    const space = confluence.spaces.find(({ key }) => key === spaceKey);
    if (space === undefined || !mayAdministerSpace(space, caller)) {
      throw confluenceV1Refusal(404, `No space with key : ${spaceKey}`);
    }
    removePages(
      site,
      confluence.pages.filter(({ spaceId }) => spaceId === space.id),
    );
    confluence.spaces = confluence.spaces.filter((other) => other !== space);
    const answer = taskAnswer(site, caller, space.id);
    site.changed();
    return answer;
  },
});
