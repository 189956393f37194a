import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { contentPropertyKey } from '../../features/reviews/content-property';
import { documentIn } from '../../features/designs/page-document';
import { removePageProperty } from '../../platform/confluence/properties';
import { macroConfigIn } from '../../features/reading/read';
import { noteRunInConfluence } from '../../platform/storage/common-storage';
import { getDesignRecord } from '../../features/designs/store/designs';
import { notePageEvent } from '../../features/health/health-arrival';
import { findPage } from '../../features/designs/page-presence';
import { registerDesign } from '../../features/designs/registration';
import { retryAfter, retriedByForge } from '../../errors/retry';
import { pushPageStatus } from '../../features/designs/status-queue';

/** `version`: of the event, where it says one. `isCopy`: the event is of a copy of another page. */
const job = z.object({
  pageId: z.string().regex(/^\d+$/),
  version: z.int().optional(),
  isCopy: z.boolean().optional(),
});

const secondsUntilWhole = 60;
const mostTries = 5;

/**
 * Registers the page as a design if it holds the app's macro, and lets the status of a design follow what its page says.
 * Events come late, twice and in any order: what the page says now counts.
 */
export async function registerChangedPage(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return retriedByForge(async () => {
    await noteRunInConfluence();
    await notePageEvent(data.pageId);
    const found = await findPage(data.pageId);
    const page = typeof found === 'object' ? found : undefined;
    const document = page && documentIn(page);
    const config = document && !('problem' in document) ? macroConfigIn(document) : undefined;
    const isWhole = !page?.isLive || (!!config && page.version.number >= (data.version ?? 0));
    // Of a live doc, the body can come late; the daily look sees what comes later still.
    const isTriedOften = (event.retryContext?.retryCount ?? 0) >= mostTries;
    if (!isWhole && !isTriedOften && (config || (await getDesignRecord(data.pageId))))
      return retryAfter(secondsUntilWhole);
    // A design that the app may not view any more, or cannot read, is followed too: its issue says so.
    const record = config ? await registerDesign(data.pageId, config) : await getDesignRecord(data.pageId);
    if (record) await pushPageStatus(data.pageId);
    // A copy of a design without its macro has the status of the other page in its byline, which nothing would ever change.
    else if (data.isCopy && page?.canEdit) await removePageProperty(asApp(), page.id, contentPropertyKey);
    return undefined;
  });
}
