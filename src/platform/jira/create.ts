import { route } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument } from '../../contract/adf-node';
import { arrived, bodyOf, type Call, parsedBody, readAs, refusal, sendJson } from '../answer';
import type { Requester } from '../requester';

/** Jira's limit for one call. */
export const issuesPerCall = 50;

export interface NewIssue {
  fields: {
    project: { id: string };
    issuetype: { id: string };
    parent?: { id: string };
    summary: string;
    description?: AdfDocument;
    duedate?: string;
    assignee?: { id: string };
    labels?: string[];
  };
  /** Set in the same call: an issue never exists without them. */
  properties: { key: string; value: unknown }[];
}

export type Creation =
  | { created: { id: string; key: string } }
  | { refused: { field: string | undefined; message: string }[] }
  /** Jira did not say what became of it. */
  | 'unanswered';

const bulkAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })),
  errors: z.array(
    z.object({
      failedElementNumber: z.number(),
      elementErrors: z.object({
        errorMessages: z.array(z.string()).nullish(),
        errors: z.record(z.string(), z.string()).nullish(),
      }),
    }),
  ),
});

/** Creates up to 50 issues; the outcome of each stands at its place in the answer. */
export async function createIssues(as: Requester, issues: readonly NewIssue[]): Promise<Creation[]> {
  const call: Call = { product: 'Jira', name: `create ${issues.length} issues` };
  const response = await answerOrRefusals(call, () =>
    as.requestJira(route`/rest/api/3/issue/bulk`, {
      method: 'POST',
      headers: sendJson,
      body: JSON.stringify({ issueUpdates: issues }),
    }),
  );
  const refused = new Map(
    response.errors.map(({ failedElementNumber, elementErrors }) => [failedElementNumber, elementErrors]),
  );
  // Jira lists the created ones alone, in order: the refused places have to be skipped.
  const created = response.issues[Symbol.iterator]();
  return issues.map((_, place): Creation => {
    const errors = refused.get(place);
    if (errors) {
      return {
        refused: [
          ...(errors.errorMessages ?? []).map((message) => ({ field: undefined, message })),
          ...Object.entries(errors.errors ?? {}).map(([field, message]) => ({ field, message })),
        ],
      };
    }
    const next = created.next();
    return next.done ? 'unanswered' : { created: next.value };
  });
}

/** Jira answers 400 in the very same shape where it refused every one of them. */
async function answerOrRefusals(
  call: Call,
  request: () => ReturnType<Requester['requestJira']>,
): Promise<z.infer<typeof bulkAnswer>> {
  const response = await arrived(call, request);
  const body = await bodyOf(call, response);
  if (response.ok) return readAs(call, bulkAnswer, parsedBody(body));
  const refusals = response.status === 400 ? bulkAnswer.safeParse(parsedBody(body)).data : undefined;
  if (refusals && refusals.errors.length > 0) return refusals;
  throw refusal(call, response, body);
}
