import type { PushEvent } from '@forge/events';
import { z } from 'zod';
import type { DesignRecord } from './store/design-record';
import { designsAfter } from './store/designs';
import { pushJobs } from '../../platform/queue/push-jobs';

/** A job that hands over the designs behind one of them; without one, from the first on. */
export const designBatch = z.object({
  allAfter: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullable(),
});
export type DesignBatch = z.infer<typeof designBatch>;

export const firstBatch: DesignBatch = { allAfter: null };

/** As many as storage gives in one query. */
const designsPerPart = 100;

/** Forge takes 500 events a minute, and a design may be worth one. */
const secondsBetweenParts = 20;

/**
 * Hands jobs for the next designs to a queue, and with them the job that goes on behind them: a site may have more designs
 * than one function has time for, or Forge takes events for. Where it fails, the part is handed over again.
 */
export async function pushDesignBatch(
  queueKey: string,
  part: DesignBatch & Record<string, unknown>,
  handOver: (designs: readonly DesignRecord[]) => PushEvent[],
): Promise<void> {
  const designs = await designsAfter(part.allAfter ?? undefined, designsPerPart);
  const last = designs.length < designsPerPart ? undefined : designs.at(-1);
  const next = last ? [{ body: { ...part, allAfter: last.pageId }, delayInSeconds: secondsBetweenParts }] : [];
  await pushJobs(queueKey, [...handOver(designs), ...next]);
}
