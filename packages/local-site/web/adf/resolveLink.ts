import { request } from '../rest/request';
import type { IssueStatus } from '../rest/jira';

export type LinkTarget =
  { kind: 'issue'; key: string; summary: string; status: IssueStatus } | { kind: 'page'; title: string };

const loopback = ['localhost', '127.0.0.1'];

/** The path on this site, under whatever port it was running when the link was made. */
const pathHere = (address: string): string | undefined => {
  if (!URL.canParse(address, window.location.origin)) return undefined;
  const url = new URL(address, window.location.origin);
  return url.host === window.location.host || loopback.includes(url.hostname) ? url.pathname : undefined;
};

const find = async (address: string): Promise<LinkTarget | undefined> => {
  const path = pathHere(address) ?? '';
  const key = /^\/browse\/([A-Z][A-Z0-9_]*-\d+)$/.exec(path)?.[1];
  if (key) {
    const { fields } = await request<{ fields: { summary: string; status: IssueStatus } }>(
      `/rest/api/3/issue/${key}?fields=summary,status`,
    );
    return { kind: 'issue', key, summary: fields.summary, status: fields.status };
  }
  const pageId = /^\/wiki\/spaces\/\w+\/pages\/(\d+)/.exec(path)?.[1];
  if (pageId) {
    const { title } = await request<{ title: string }>(`/wiki/api/v2/pages/${pageId}`);
    return { kind: 'page', title };
  }
  return undefined;
};

const known = new Map<string, Promise<LinkTarget | undefined>>();

/** What an address on this site leads to; nothing for any other, or where the person may not see it. Asked once. */
export const resolveLink = (address: string): Promise<LinkTarget | undefined> => {
  const earlier = known.get(address);
  if (earlier) return earlier;
  const found = find(address).catch(() => undefined);
  known.set(address, found);
  return found;
};
