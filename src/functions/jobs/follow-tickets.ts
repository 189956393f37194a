import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { parseDocument } from '../../adf/parse';
import { readDesign } from '../../features/reading/read';
import { decisionsOf, linkedIssueOf } from '../../features/designs/store/design-record';
import { getDesignRecord } from '../../features/designs/store/designs';
import { clearPending } from '../../platform/queue/debounce';
import { theApp, withSyncLock } from '../../features/sync/store/sync-lock';
import { readLedger } from '../../features/sync/store/ticket-ledger';
import { isAutomatic } from '../../features/sync/allowed';
import { type DesignSnapshot, syncUnattended, planUnattended } from '../../features/sync/slice';
import { heldBack } from '../../features/publishing/held-back';
import { pageToWrite } from '../../features/designs/page-presence';
import { retryAfter, retriedByForge } from '../../errors/retry';
import { settingsFor } from '../../features/sync/settings-for';
import { pushPageStatus } from '../../features/designs/status-queue';
import { ticketJobName } from '../../features/sync/ticket-changes';

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
  return retriedByForge(async () => {
    await clearPending(ticketJobName(data.pageId));
    // Most events leave nothing to do: that is found out without keeping anybody from syncing.
    if ((await newsOf(data.pageId)) === 'none') {
      // An earlier try may have written the page, and failed since.
      if (event.retryContext !== undefined) await pushPageStatus(data.pageId);
      return undefined;
    }
    const outcome = await withSyncLock(data.pageId, theApp, () => followOrHold(data.pageId));
    if ('result' in outcome && outcome.result === 'held') return undefined;
    if (!('result' in outcome)) return retryAfter(secondsUntilUnlocked);
    // What the app writes comes back in no event that counts: what is counted of the page has to follow.
    await pushPageStatus(data.pageId);
    const triedOften = (event.retryContext?.retryCount ?? 0) >= mostTries;
    return (await newsOf(data.pageId)) === 'to-note' && !triedOften ? retryAfter(secondsUntilUnlocked) : undefined;
  });
}

/**
 * Whether the page has to follow, or what both sides say has still to be noted in the ledger, which a failure can keep it
 * from. What the page refused stays, and waits for a person.
 */
async function newsOf(pageId: string): Promise<'none' | 'to-note' | 'to-follow'> {
  const design = await designForApp(pageId);
  const plan = design ? (await planUnattended(design)).plan : [];
  if (plan.some((action) => action.type === 'keep' && action.isStale)) return 'to-note';
  return design && plan.some((action) => isAutomatic(action, design.settings)) ? 'to-follow' : 'none';
}

/** What somebody is writing on the page goes first: with it published, the page follows. */
const followOrHold = async (pageId: string): Promise<'done' | 'held'> => {
  try {
    await follow(pageId);
    return 'done';
  } catch (error) {
    await heldBack(pageId, error);
    return 'held';
  }
};

/** Everything is read again under the lock: what another sync has just written must not be taken for news. */
async function follow(pageId: string): Promise<void> {
  const until = Date.now() + sliceMilliseconds;
  const design = await designForApp(pageId);
  if (!design) return;
  await syncUnattended({
    ...design,
    siteUrl: new URL(design.page.url).origin,
    by: theApp,
    isChosen: (action) => isAutomatic(action, design.settings),
    isAsked: () => false,
    sides: {},
    until,
  });
}

/** The design on a page that somebody linked to an issue, where it has tickets and something of them comes to the page. */
async function designForApp(pageId: string): Promise<DesignSnapshot | undefined> {
  const [record, ledger] = await Promise.all([getDesignRecord(pageId), readLedger(pageId)]);
  const epicId = record && linkedIssueOf(record);
  if (!record || epicId === undefined || ledger.entries().length === 0) return undefined;
  const page = await pageToWrite(pageId);
  const document = page && parseDocument(page.body);
  if (!page || !document || 'problem' in document) return undefined;
  const settings = await settingsFor(page);
  if (settings.automatic.length === 0 || settings.direction === 'page-to-jira') return undefined;
  const design = readDesign(document, { tickets: ledger.tickets(), sections: decisionsOf(record) });
  return { as: asApp(), page, design, record, ledger, epicId, settings };
}
