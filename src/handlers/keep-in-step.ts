import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { keepIssueInStep } from './keep-issue-in-step';
import { keepPageInStep } from './keep-page-in-step';
import { orLater } from './retry-later';

const id = z.string().regex(/^\d{1,20}$/);
const job = z.union([z.object({ pageId: id }), z.object({ issueId: id })]);

/**
 * Brings in step what others see of the status of a design, or of all designs of an issue. Jobs come late, twice and in
 * any order: what is there now counts, and where nothing has changed nothing is written.
 */
export async function keepInStep(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    await ('pageId' in data ? keepPageInStep(data.pageId) : keepIssueInStep(data.issueId));
    return undefined;
  });
}
