import { route } from '@forge/api';
import { z } from 'zod';
import { batchesOf } from '../../lib/batches';
import { mapBounded } from '../../lib/map-bounded';
import { acceptJson, answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';

const status = z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) });

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    status,
    issuetype: z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number() }),
    project: z.object({ id: z.string(), key: z.string() }),
    parent: z.object({ id: z.string() }).optional(),
    subtasks: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ status }) })).optional(),
  }),
});

export interface Issue {
  id: string;
  key: string;
  summary: string;
  status: { name: string; category: 'new' | 'indeterminate' | 'done' };
  type: { id: string; name: string; hierarchyLevel: number };
  project: { id: string; key: string };
  parentId: string | undefined;
  subtasks: { id: string; key: string; done: boolean }[];
}

/** Jira's keys of status categories; anything else, `undefined` among them, has not begun. */
function category(key: string): Issue['status']['category'] {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}

export function issueOf({ id, key, fields }: z.infer<typeof issue>): Issue {
  return {
    id,
    key,
    summary: fields.summary,
    status: { name: fields.status.name, category: category(fields.status.statusCategory.key) },
    type: fields.issuetype,
    project: fields.project,
    parentId: fields.parent?.id,
    subtasks: (fields.subtasks ?? []).map((subtask) => ({
      id: subtask.id,
      key: subtask.key,
      done: subtask.fields.status.statusCategory.key === 'done',
    })),
  };
}

/** An issue and its sub-tasks, by id or key. Unlike a search, this sees what was written a moment ago. */
export async function getIssue(as: Requester, idOrKey: string): Promise<Issue> {
  const found = await answerOf({ product: 'Jira', name: `read issue ${idOrKey}` }, issue, () =>
    as.requestJira(route`/rest/api/3/issue/${idOrKey}?fields=summary,status,issuetype,project,parent,subtasks`, {
      method: 'GET',
      headers: acceptJson,
    }),
  );
  return issueOf(found);
}

/** Jira's limit for one call. */
const perCall = 100;
/** More calls at once would meet Jira's limit for bursts. */
const callsAtOnce = 4;

/** Issues by id or key; those that are gone, or that the caller may not see, are left out. */
export async function getIssues(as: Requester, idsOrKeys: readonly string[]): Promise<Issue[]> {
  return (await mapBounded(batchesOf(idsOrKeys, perCall), callsAtOnce, (batch) => getBatch(as, batch))).flat();
}

async function getBatch(as: Requester, idsOrKeys: readonly string[]): Promise<Issue[]> {
  const { issues } = await answerOf(
    { product: 'Jira', name: `read ${idsOrKeys.length} issues` },
    z.object({ issues: z.array(issue) }),
    () =>
      as.requestJira(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({
          issueIdsOrKeys: idsOrKeys,
          fields: ['summary', 'status', 'issuetype', 'project', 'parent'],
        }),
      }),
  );
  return issues.map(issueOf);
}

export { issue as issueAnswer };
