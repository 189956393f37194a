import { route } from '@forge/api';
import { z } from 'zod';
import { answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';

/** What a Jira expression gives for an issue. Jira refuses one that has a property that it does not know. */
export async function evaluateForIssue(as: Requester, expression: string, issueId: string): Promise<unknown> {
  const { value } = await answerOf(
    { product: 'Jira', name: 'evaluate an expression' },
    z.object({ value: z.unknown() }),
    () =>
      as.requestJira(route`/rest/api/3/expression/evaluate`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({ expression, context: { issue: { id: Number(issueId) } } }),
      }),
  );
  return value;
}
