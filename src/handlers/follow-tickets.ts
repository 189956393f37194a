import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { parseDocument } from '../adf/parse';
import { getPage, type Page } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import { readDesign } from '../design/read';
import { getDesignRecord } from '../store/designs';
import { theApp, withSyncLock } from '../store/sync-lock';
import { isAutomatic } from '../sync/allowed';
import { type DesignAtHand, planDesign, syncSlice } from '../sync/slice';
import { later, orLater } from './retry-later';
import { settingsFor } from './settings-for';

const sliceMilliseconds = 12_000;
const secondsUntilUnlocked = 15;
const mostTries = 5;

const job = z.object({ pageId: z.string().regex(/^\d{1,20}$/) });

/**
 * Brings to a page what its tickets say, as far as the settings let that happen by itself; the rest waits for a person.
 * Events come late, twice and in any order: what is there now counts, and where nothing is to be done nothing is written.
 */
export async function followTickets(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    // Most events leave nothing to do: that is found out without keeping anybody from syncing.
    if ((await newsOf(data.pageId)) === 'none') return undefined;
    const outcome = await withSyncLock(data.pageId, theApp, () => follow(data.pageId));
    if (!('result' in outcome)) return later(secondsUntilUnlocked);
    const triedOften = (event.retryContext?.retryCount ?? 0) >= mostTries;
    return (await newsOf(data.pageId)) === 'to-note' && !triedOften ? later(secondsUntilUnlocked) : undefined;
  });
}

/**
 * Whether the page has to follow, or what both sides say has still to be noted on a ticket, which a failure can keep it
 * from. What the page refused stays, and waits for a person.
 */
async function newsOf(pageId: string): Promise<'none' | 'to-note' | 'to-follow'> {
  const design = await designForApp(pageId);
  const plan = design ? (await planDesign(design)).plan : [];
  if (plan.some(({ type }) => type === 'note')) return 'to-note';
  return design && plan.some((action) => isAutomatic(action, design.settings)) ? 'to-follow' : 'none';
}

/** Everything is read again under the lock: what another sync has just written must not be taken for news. */
async function follow(pageId: string): Promise<void> {
  const until = Date.now() + sliceMilliseconds;
  const design = await designForApp(pageId);
  if (!design) return;
  await syncSlice({
    ...design,
    siteUrl: new URL(design.page.url).origin,
    isChosen: (action) => isAutomatic(action, design.settings),
    sides: {},
    until,
    unattended: true,
  });
}

/** The design on a page, where it has tickets and something of them comes to the page by itself. */
async function designForApp(pageId: string): Promise<DesignAtHand | undefined> {
  const page = await pageForApp(pageId);
  const document = page && parseDocument(page.body);
  const record = await getDesignRecord(pageId);
  if (!page || !document || 'problem' in document || record?.epicId === undefined) return undefined;
  const settings = await settingsFor(page);
  if (settings.automatic.length === 0 || settings.direction === 'page-to-jira') return undefined;
  return { as: asApp(), page, design: readDesign(document), record, epicId: record.epicId, settings };
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
