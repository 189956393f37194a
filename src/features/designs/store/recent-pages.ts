import { kvs } from '@forge/kvs';
import { type Versioned, writeIfUnchanged } from '../../../platform/storage/conditional-write';
import { pauseAfter } from '../../../platform/storage/pause-after';

const entityName = 'issue-pages';

/** The pages that were last linked to an issue or asked to be: queries of an index can miss what was just written. */
interface IssuePages extends Versioned {
  issueId: string;
  /** The last first. */
  pageIds: string[];
}

/** More than are linked while an index lags behind. */
const mostPages = 100;
const mostTries = 10;

/**
 * Called before the link or the request is stored, so that what was linked is found. Where many link to one issue at the
 * same moment, a page can be left out: the index finds it a moment later.
 */
export async function rememberRecentPage(issueId: string, pageId: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const stored = await kvs.entity<IssuePages>(entityName).get(issueId);
    const before = stored?.pageIds ?? [];
    if (before[0] === pageId) return;
    const pageIds = [pageId, ...before.filter((other) => other !== pageId)].slice(0, mostPages);
    const next = { issueId, pageIds, version: (stored?.version ?? 0) + 1 };
    if (await writeIfUnchanged(entityName, issueId, next, stored)) return;
    await pauseAfter(attempt);
  }
}

export const recentPagesOf = async (issueId: string): Promise<string[]> =>
  (await kvs.entity<IssuePages>(entityName).get(issueId))?.pageIds ?? [];
