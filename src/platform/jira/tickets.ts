import { route } from '@forge/api';
import { z } from 'zod';
import { batchesOf } from '../../lib/batches';
import { mapBounded } from '../../lib/map-bounded';
import { answerOf, sendJson } from '../answer';
import { personName } from '../person-name';
import type { Requester } from '../requester';

/** Jira's limit for one call. */
const perCall = 100;
/** More calls at once would meet Jira's limit for bursts. */
const callsAtOnce = 4;

const user = z.object({ accountId: z.string(), displayName: personName });

const answer = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        summary: z.string(),
        status: z.object({ statusCategory: z.object({ key: z.string() }) }),
        duedate: z.string().nullish(),
        assignee: user.nullish(),
        description: z.unknown().optional(),
      }),
      properties: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** An issue as far as a sync compares it. */
export interface FetchedTicket {
  id: string;
  key: string;
  summary: string;
  done: boolean;
  due: string | null;
  assignee: { accountId: string; displayName?: string | undefined } | null;
  /** An ADF document, as Jira keeps it; anything else where there is none. */
  description: unknown;
  property: unknown;
}

/** Issues by id or key, with one property; those that are gone, or that the caller may not see, are left out. */
export async function fetchTickets(
  as: Requester,
  idsOrKeys: readonly string[],
  property: string,
): Promise<FetchedTicket[]> {
  const chunks = batchesOf(idsOrKeys, perCall);
  const answers = await mapBounded(chunks, callsAtOnce, (issueIdsOrKeys) =>
    answerOf({ product: 'Jira', name: 'read the tickets of the design' }, answer, () =>
      as.requestJira(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({
          issueIdsOrKeys,
          fields: ['summary', 'status', 'duedate', 'assignee', 'description'],
          properties: [property],
        }),
      }),
    ),
  );
  return answers.flatMap(({ issues }) =>
    issues.map(({ id, key, fields, properties }) => ({
      id,
      key,
      summary: fields.summary,
      done: fields.status.statusCategory.key === 'done',
      due: fields.duedate ?? null,
      assignee: fields.assignee ?? null,
      description: fields.description,
      property: properties?.[property],
    })),
  );
}
