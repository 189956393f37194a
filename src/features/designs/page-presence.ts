import { asApp } from '@forge/api';
import { z } from 'zod';
import { getPage, type Page } from '../../platform/confluence/pages';
import { getSpace } from '../../platform/confluence/spaces';
import { isFound, isProductError } from '../../platform/product-error';
import { getCopiesMade } from './store/copies';
import {
  type DesignRecord,
  type LinkEndReason,
  withEndedLink,
  withoutDecisions,
  withRevivedLink,
} from './store/design-record';
import { changeDesignRecord } from './store/designs';

/** What an event said of a page, and when: a claim, which counts only where Confluence does not find the page. */
export const pageEvent = z.object({ is: z.enum(['trashed', 'there', 'moved', 'deleted']), at: z.string().optional() });
export type PageEvent = z.infer<typeof pageEvent>;

export type EditablePage = Page & { canEdit: boolean };

/** A page as the app sees it. `not-found` may be hidden too: Confluence does not tell. */
export async function findPage(pageId: string): Promise<EditablePage | 'hidden' | 'not-found'> {
  try {
    return await getPage(asApp(), pageId);
  } catch (error) {
    if (isProductError(error, 'not-found')) return 'not-found';
    if (isProductError(error, 'forbidden')) return 'hidden';
    throw error;
  }
}

/** The published page, if the app may write to it. Deleted, drafted, hidden, read-only or a live doc, it waits for a person. */
export async function pageToWrite(pageId: string): Promise<EditablePage | undefined> {
  const found = await findPage(pageId);
  if (typeof found !== 'object') return undefined;
  return found.status === 'current' && found.canEdit && !found.isLive ? found : undefined;
}

/**
 * Ends the link of a design whose page is gone, and lets it hold again where the page is found. A page that is not found
 * is gone if an event says so, if it was in the trash, or if its space is gone; else it may be hidden from the app.
 * Events come in any order: one that happened before another that has come says nothing.
 */
export async function recordPresence(
  record: DesignRecord,
  found: Awaited<ReturnType<typeof findPage>>,
  news: PageEvent | undefined,
): Promise<DesignRecord> {
  if (!record.link || found === 'hidden') return record;
  const newest = news && isOlder(news, record) ? undefined : news;
  const presence = found === 'not-found' ? await absent(record, newest) : present(found.status === 'trashed');
  const change: Change = (stored) => withNews(presence(stored), newest);
  return change(record) === record ? record : changeDesignRecord(record.pageId, change);
}

type Change = (record: DesignRecord) => DesignRecord;

const isOlder = ({ is, at }: PageEvent, { pageNewsAt }: DesignRecord): boolean =>
  is !== 'deleted' && at !== undefined && pageNewsAt !== undefined && at < pageNewsAt;

const withNews = (record: DesignRecord, news: PageEvent | undefined): DesignRecord =>
  news?.at === undefined || news.at <= (record.pageNewsAt ?? '') ? record : { ...record, pageNewsAt: news.at };

const endsOfPage: readonly LinkEndReason[] = ['page-deleted', 'page-trashed', 'space-deleted'];

const present =
  (isTrashed: boolean): Change =>
  (record) =>
    withTrashed(withRevivedLink(record, endsOfPage), isTrashed);

function withTrashed(record: DesignRecord, isTrashed: boolean): DesignRecord {
  if ((record.trashed ?? false) === isTrashed) return record;
  const { trashed, ...rest } = record;
  return isTrashed ? { ...rest, trashed: true } : rest;
}

async function absent(record: DesignRecord, news: PageEvent | undefined): Promise<Change> {
  if (news?.is === 'deleted') return ended('page-deleted');
  // It is somewhere, hidden from the app, and not in the space that it was last seen in.
  if (news?.is === 'moved') {
    return (stored) => withTrashed(withRevivedLink(stored, ['page-trashed', 'space-deleted']), false);
  }
  if (news?.is === 'there') return (stored) => withTrashed(withRevivedLink(stored, ['page-trashed']), false);
  if (record.linkEnded) return unchanged;
  if (news?.is === 'trashed' || record.trashed === true) return ended('page-trashed');
  return (await isSpaceGone(record.pageId)) ? ended('space-deleted') : unchanged;
}

const ended =
  (because: LinkEndReason): Change =>
  (record) =>
    withoutDecisions(withEndedLink(record, because));

const unchanged: Change = (record) => record;

async function isSpaceGone(pageId: string): Promise<boolean> {
  const { spaceId } = await getCopiesMade(pageId);
  return spaceId !== undefined && !(await isFound(getSpace(asApp(), spaceId)));
}
