import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf, arrived, type Call, refusal, sendJson } from '../answer';
import type { Requester } from '../requester';

const transition = z.object({
  id: z.string(),
  name: z.string(),
  to: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
  isAvailable: z.boolean().optional(),
});

export interface Transition {
  id: string;
  name: string;
  /** The name of the status that it leads to. */
  status: string;
  /** That status's category: `new`, `indeterminate` or `done`. */
  category: string;
}

/** The transitions that the caller may make now. */
export async function getTransitions(as: Requester, issueId: string): Promise<Transition[]> {
  const { transitions } = await answerOf(
    { product: 'Jira', name: `read the transitions of issue ${issueId}` },
    z.object({ transitions: z.array(transition) }),
    () => as.requestJira(route`/rest/api/3/issue/${issueId}/transitions`, { method: 'GET', headers: acceptJson }),
  );
  return transitions
    .filter(({ isAvailable }) => isAvailable !== false)
    .map(({ id, name, to }) => ({ id, name, status: to.name, category: to.statusCategory.key }));
}

export async function makeTransition(as: Requester, issueId: string, transitionId: string): Promise<void> {
  const call: Call = { product: 'Jira', name: `move issue ${issueId} along its workflow` };
  const response = await arrived(call, () =>
    as.requestJira(route`/rest/api/3/issue/${issueId}/transitions`, {
      method: 'POST',
      headers: sendJson,
      body: JSON.stringify({ transition: { id: transitionId } }),
    }),
  );
  if (!response.ok) throw refusal(call, response, await response.text());
}
