import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { parseDocument } from '../adf/parse';
import { getPage, type Page } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import { readDesign } from '../design/read';
import { Failure } from '../failure';
import { getDesignRecord } from '../store/designs';
import { withSyncLock } from '../store/sync-lock';
import { isAutomatic } from '../sync/allowed';
import { syncSlice } from '../sync/slice';
import { later, orLater } from './retry-later';
import { settingsFor } from './settings-for';

/** Who holds a page's sync lock while it follows Jira. */
export const theApp = 'app';

const sliceMilliseconds = 12_000;
const secondsUntilUnlocked = 15;

const job = z.object({ pageId: z.string().regex(/^\d{1,20}$/) });

/**
 * Brings to a page what its tickets say, as far as the settings let that happen by itself; the rest waits for a person.
 * Events come late, twice and in any order: what is there now counts, and where nothing is to be done nothing is written.
 */
export async function followTickets(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    const outcome = await withSyncLock(data.pageId, theApp, () => follow(data.pageId));
    return 'result' in outcome ? outcome.result : later(secondsUntilUnlocked);
  });
}

/** The page is read under the lock: what another sync has just written must not be taken for news. */
async function follow(pageId: string): Promise<InvocationError | undefined> {
  const until = Date.now() + sliceMilliseconds;
  const page = await pageForApp(pageId);
  const document = page && parseDocument(page.body);
  const record = await getDesignRecord(pageId);
  if (!page || !document || 'problem' in document || record?.epicId === undefined) return undefined;
  const settings = await settingsFor(page);
  if (settings.automatic.length === 0 || settings.direction === 'page-to-jira') return undefined;
  try {
    await syncSlice({
      as: asApp(),
      siteUrl: new URL(page.url).origin,
      page,
      design: readDesign(document),
      record,
      epicId: record.epicId,
      settings,
      isChosen: (action) => isAutomatic(action, settings),
      sides: {},
      until,
      unattended: true,
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.error.code === 'page-changed') return later(secondsUntilUnlocked);
    console.warn(`Page ${pageId} did not follow its tickets: ${error.error.code}`);
    return undefined;
  }
}

/** The published page, if the app may edit it. Deleted, drafted, hidden or read-only, it waits for a person. */
async function pageForApp(pageId: string): Promise<Page | undefined> {
  try {
    const page = await getPage(asApp(), pageId);
    return page.status === 'current' && page.canEdit ? page : undefined;
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return undefined;
    throw error;
  }
}
