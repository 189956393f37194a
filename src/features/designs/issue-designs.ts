import { getPages, type Page } from '../../platform/confluence/pages';
import type { Requester } from '../../platform/requester';
import { type DesignRecord, linkedIssueOf } from './store/design-record';
import { designsOfEpic, getDesignRecords, unregistered } from './store/designs';
import { recentPagesOf } from './store/recent-pages';
import { getLinkRequests, type LinkRequest, requestsOfIssue } from './store/link-requests';
import { designOf, type ReadPage } from './read-page';
import { namesAnother, registered } from './registration';

export interface DesignOnPage {
  page: Page;
  /** As registering the page would leave it. */
  record: DesignRecord;
  design: ReadPage;
}

export interface IssueDesigns {
  designs: DesignOnPage[];
  /** Pages that are archived or in the trash: what is on them is no design of the issue until they are back. */
  away: Page[];
  /** The page ids of the others that are linked to the issue. */
  unseen: string[];
  /** Pages that somebody asked to link to the issue and that are not linked to it, with what was asked. */
  asked: (DesignOnPage & { request: LinkRequest })[];
}

/**
 * The designs of an issue, as far as the caller may see their pages: those that are linked to it, and those that were
 * inserted with it and are published, whether or not the event that links them has come.
 */
export async function designsOfIssue(as: Requester, issueId: string): Promise<IssueDesigns> {
  const lastPages = await recentPagesOf(issueId);
  const [records, requests] = await Promise.all([
    designsOfEpic(issueId, lastPages),
    requestsOfIssue(issueId, lastPages),
  ]);
  const requestOn = new Map(requests.filter(({ asks }) => asks.length > 0).map((each) => [each.pageId, each]));
  const linked = new Map(records.map((record) => [record.pageId, record]));
  const others = await recordsOf([...requestOn.keys()].filter((pageId) => !linked.has(pageId)));
  const found = await getPages(as, [...linked.keys(), ...others.keys()], ['current', 'archived', 'trashed']);
  const read = found
    .filter(({ status }) => status === 'current')
    .flatMap((page) => {
      const record = linked.get(page.id) ?? others.get(page.id);
      return record ? [{ page, record, design: designOf(page, record) }] : [];
    });
  const now = (await asRegistered(read, requestOn)).toSorted((a, b) => (a.page.id < b.page.id ? -1 : 1));
  const pages = new Set(found.map(({ id }) => id));
  return {
    designs: now.filter(({ record }) => linkedIssueOf(record) === issueId),
    away: found.filter(({ id, status }) => status !== 'current' && linked.has(id)),
    unseen: [...linked.keys()].filter((pageId) => !pages.has(pageId)),
    asked: now.flatMap((each) => {
      const request = requestOn.get(each.page.id);
      return request && linkedIssueOf(each.record) !== issueId ? [{ ...each, request }] : [];
    }),
  };
}

/** The records of pages; what holds without one where there is none. */
async function recordsOf(pageIds: readonly string[]): Promise<Map<string, DesignRecord>> {
  const stored = await getDesignRecords(pageIds);
  return new Map(pageIds.map((pageId) => [pageId, stored.get(pageId) ?? unregistered(pageId)]));
}

/** Designs as registering their pages would leave them. */
async function asRegistered(
  designs: readonly DesignOnPage[],
  known: ReadonlyMap<string, LinkRequest>,
): Promise<DesignOnPage[]> {
  const requests = new Map([...known.values()].map((request) => [keyOf(request), request]));
  const wanted = designs.flatMap(({ record, design: { config } }) =>
    namesAnother(record, config) ? [{ pageId: record.pageId, issueId: config.epicId }] : [],
  );
  for (const request of await getLinkRequests(wanted.filter((each) => !requests.has(keyOf(each))))) {
    requests.set(keyOf(request), request);
  }
  return designs.map(({ page, record, design }) => ({
    page,
    design,
    record: registered(
      record,
      design.config,
      requests.get(keyOf({ pageId: page.id, issueId: design.config?.epicId ?? '' })),
    ),
  }));
}

const keyOf = ({ pageId, issueId }: { pageId: string; issueId: string }): string => `${pageId}:${issueId}`;
