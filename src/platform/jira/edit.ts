import { route } from '@forge/api';
import { z } from 'zod';
import { arrived, type Call, parsedBody, refusal, sendJson } from '../answer';
import type { Requester } from '../requester';

export interface IssueEdit {
  fields?: Record<string, unknown>;
  properties?: { key: string; value: unknown }[];
}

const fieldRefusals = z.object({ errors: z.record(z.string(), z.string()) });

/**
 * Sets fields and properties of an issue in one call. Fields that Jira refuses by name come back with what it says, and
 * nothing was set then.
 */
export async function editIssue(as: Requester, issueId: string, edit: IssueEdit): Promise<Record<string, string>> {
  const call: Call = { product: 'Jira', name: `change issue ${issueId}` };
  const response = await arrived(call, () =>
    as.requestJira(route`/rest/api/3/issue/${issueId}`, {
      method: 'PUT',
      headers: sendJson,
      body: JSON.stringify(edit),
    }),
  );
  if (response.ok) return {};
  const body = await response.text();
  const refused = response.status === 400 ? fieldRefusals.safeParse(parsedBody(body)).data?.errors : undefined;
  if (refused && Object.keys(refused).length > 0) return refused;
  throw refusal(call, response, body);
}
