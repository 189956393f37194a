import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { noteArrival } from '../../features/health/store/health-check';
import { publishIssueStatus } from '../../features/publishing/publish-issue-status';
import { publishPageStatus, writePageParts } from '../../features/publishing/publish-page-status';
import { publishSpaceStatus } from '../../features/publishing/publish-space-status';
import { pageEvent } from '../../features/designs/page-presence';
import { retriedByForge } from '../../errors/retry';

const id = z.string().regex(/^\d{1,20}$/);
const spaceJob = z.object({
  spaceId: id,
  change: z.string().optional(),
  cursor: z.string().optional(),
  restarts: z.int().optional(),
});
const job = z.union([
  z.object({ pageId: id, news: pageEvent.optional(), isRowFresh: z.boolean().optional() }),
  z.object({ partsOf: id }),
  z.object({ issueId: id }),
  z.object({ healthJob: z.iso.datetime() }),
  spaceJob,
]);

/**
 * Brings in step what others see of the status of a design, or of all designs of an issue or a space. Jobs come late, twice and in
 * any order: what is there now counts, and where nothing has changed nothing is written.
 */
export async function keepInStep(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return retriedByForge(async () => {
    if ('pageId' in data) await publishPageStatus(data.pageId, data.news, data.isRowFresh);
    else if ('partsOf' in data) await writePageParts(data.partsOf);
    else if ('healthJob' in data) await noteArrival('job', data.healthJob);
    else if ('issueId' in data) await publishIssueStatus(data.issueId);
    else await publishSpaceStatus(data);
    return undefined;
  });
}
