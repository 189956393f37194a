import { route } from '@forge/api';
import { arrived, type Call, refusal, sendJson } from '../answer';
import type { Requester } from '../requester';

/** Puts an issue under another parent. */
export async function setParent(as: Requester, issueId: string, parentId: string): Promise<void> {
  const call: Call = { product: 'Jira', name: `put issue ${issueId} under another parent` };
  const response = await arrived(
    call,
    as.requestJira(route`/rest/api/3/issue/${issueId}`, {
      method: 'PUT',
      headers: sendJson,
      body: JSON.stringify({ fields: { parent: { id: parentId } } }),
    }),
  );
  if (!response.ok) throw refusal(call, response, await response.text());
}
