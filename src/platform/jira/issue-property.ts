import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf, arrived, type Call, refusal, sendJson } from '../answer';
import { isProductError } from '../product-error';
import type { Requester } from '../requester';

/** The value of an issue's property; undefined where there is none, or the caller may not see the issue. */
export async function getIssueProperty(as: Requester, issueId: string, key: string): Promise<unknown> {
  try {
    const { value } = await answerOf(
      { product: 'Jira', name: `read property ${key} of issue ${issueId}` },
      z.object({ value: z.unknown() }),
      () =>
        as.requestJira(route`/rest/api/3/issue/${issueId}/properties/${key}`, { method: 'GET', headers: acceptJson }),
    );
    return value;
  } catch (error) {
    if (isProductError(error, 'not-found')) return undefined;
    throw error;
  }
}

export async function setIssueProperty(as: Requester, issueId: string, key: string, value: unknown): Promise<void> {
  const call: Call = { product: 'Jira', name: `set property ${key} of issue ${issueId}` };
  const response = await arrived(call, () =>
    as.requestJira(route`/rest/api/3/issue/${issueId}/properties/${key}`, {
      method: 'PUT',
      headers: sendJson,
      body: JSON.stringify(value),
    }),
  );
  if (!response.ok) throw refusal(call, response, await response.text());
}

/** Removes a property of an issue, if it is there. */
export async function deleteIssueProperty(as: Requester, issueId: string, key: string): Promise<void> {
  const call: Call = { product: 'Jira', name: `remove property ${key} of issue ${issueId}` };
  const response = await arrived(call, () =>
    as.requestJira(route`/rest/api/3/issue/${issueId}/properties/${key}`, { method: 'DELETE', headers: acceptJson }),
  );
  if (!response.ok && response.status !== 404) throw refusal(call, response, await response.text());
}
