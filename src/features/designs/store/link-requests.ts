import { kvs } from '@forge/kvs';
import type { IssueRight, PageRight } from '../edit-rights';
import { writeIfUnchanged, type Versioned } from '../../../platform/storage/conditional-write';
import { type DesignLink, linkOf, type LinkWay } from './design-link';
import { type DesignRecord, linkedIssueOf } from './design-record';
import { rememberRecentPage } from './recent-pages';
import { readKeys } from '../../../platform/storage/read-keys';
import { tooManyConflicts } from '../../../platform/storage/storage-error';

/** That a person who may edit a page wants it linked to an issue. */
export interface RequestedLink {
  page: PageRight;
  /** Undefined where the person may not edit the issue: then somebody who may has to accept. */
  issue?: IssueRight;
  via: Exclude<LinkWay, 'proposal'>;
}

/** What people asked for about one page and one issue: one entity, under both ids. */
export interface LinkRequest extends Versioned {
  pageId: string;
  issueId: string;
  /** One a person, the last first. */
  asks: RequestedLink[];
  declined?: { by: string; at: string };
}

const entityName = 'link-request';
const requests = () => kvs.entity<LinkRequest>(entityName);
const keyOf = (pageId: string, issueId: string): string => `${pageId}:${issueId}`;

const mostAsks = 20;
const mostTries = 8;
const validMilliseconds = 30 * 24 * 60 * 60 * 1000;

export const getLinkRequest = (pageId: string, issueId: string): Promise<LinkRequest | undefined> =>
  requests().get(keyOf(pageId, issueId));

/** The requests about some pages and issues; those that nobody made are left out. */
export async function getLinkRequests(wanted: readonly { pageId: string; issueId: string }[]): Promise<LinkRequest[]> {
  const keys = wanted.map(({ pageId, issueId }) => keyOf(pageId, issueId));
  return [...(await readKeys<LinkRequest>(keys, entityName)).values()];
}

/**
 * The requests to link pages to an issue. `lastPages`: those asked for last, which an index may not know yet. What it
 * knows may have been answered since, so every request is read by its key.
 */
export async function requestsOfIssue(issueId: string, lastPages: readonly string[]): Promise<LinkRequest[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = requests()
      .query()
      .index('by-issue', { partition: [issueId] })
      .limit(100);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map(({ value }) => value.pageId));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return getLinkRequests([...found, ...lastPages].map((pageId) => ({ pageId, issueId })));
}

/** Keeps what a person asks for, instead of what the same person asked for before. */
export async function storeRequestedLink(issueId: string, ask: RequestedLink): Promise<LinkRequest> {
  const { pageId, accountId } = ask.page;
  await rememberRecentPage(issueId, pageId);
  return changeRequest(pageId, issueId, ({ declined, ...before }) => ({
    ...before,
    asks: [ask, ...before.asks.filter((other) => other.page.accountId !== accountId && isValid(other))].slice(
      0,
      mostAsks,
    ),
    // Whoever may edit the issue may change what others who may decided.
    ...(declined && !ask.issue && { declined }),
  }));
}

export const declineLink = (pageId: string, { issueId, accountId: by, at }: IssueRight): Promise<LinkRequest> =>
  changeRequest(pageId, issueId, (request) => ({ ...request, asks: [], declined: { by, at } }));

async function changeRequest(
  pageId: string,
  issueId: string,
  change: (request: LinkRequest) => LinkRequest,
): Promise<LinkRequest> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const stored = await getLinkRequest(pageId, issueId);
    const before = stored ?? { pageId, issueId, asks: [], version: 0 };
    const next = { ...change(before), version: before.version + 1 };
    if (await writeIfUnchanged(entityName, keyOf(pageId, issueId), next, stored)) return next;
  }
  throw tooManyConflicts(`the request to link page ${pageId} to issue ${issueId}`);
}

const isValid = ({ page }: RequestedLink): boolean => Date.parse(page.at) + validMilliseconds > Date.now();

/**
 * The link that people who may edit the page and the issue asked for, once the published page names the issue. Undefined
 * where it was linked or unlinked since.
 */
export function insertedLink(record: DesignRecord, request: LinkRequest | undefined): DesignLink | undefined {
  const links = (request?.asks ?? []).flatMap((ask) =>
    ask.issue && isValid(ask) ? [linkOf(ask.page, ask.issue, ask.via)] : [],
  );
  return links.filter(({ at }) => at > (record.linkChangedAt ?? '')).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** What somebody who may not edit the issue asked for last, and nobody has accepted or declined. */
export function openProposal(
  record: DesignRecord | undefined,
  request: LinkRequest | undefined,
): RequestedLink | undefined {
  if (!request || request.declined || (record && linkedIssueOf(record) === request.issueId)) return undefined;
  return request.asks.find(
    (ask) => ask.issue === undefined && isValid(ask) && ask.page.at > (record?.linkChangedAt ?? ''),
  );
}
