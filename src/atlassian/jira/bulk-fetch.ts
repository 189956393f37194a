import { route } from '@forge/api';
import { z } from 'zod';
import { answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';

/** Jira's limit for one call. */
const perCall = 100;

/** One property of many issues, by issue id; issues without it, or that the caller may not see, are left out. */
export async function getIssueProperty(
  as: Requester,
  issueIds: readonly string[],
  property: string,
): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (let start = 0; start < issueIds.length; start += perCall) {
    const { issues } = await answerOf(
      { product: 'Jira', name: 'read the sub-tasks of the tracking issue' },
      z.object({
        issues: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()).optional() })),
      }),
      as.requestJira(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({
          issueIdsOrKeys: issueIds.slice(start, start + perCall),
          fields: ['status'],
          properties: [property],
        }),
      }),
    );
    for (const { id, properties } of issues) {
      if (properties && property in properties) values.set(id, properties[property]);
    }
  }
  return values;
}
