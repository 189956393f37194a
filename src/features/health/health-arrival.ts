/** What functions do for the health check while they do their work: they note what came of the last run's changes. */
import { asApp } from '@forge/api';
import { z } from 'zod';
import { getIssueProperty, setIssueProperty } from '../../platform/jira/issue-property';
import { seesStorageOfConfluence } from '../../platform/storage/common-storage';
import { getHealthWatch, noteArrival } from './store/health-check';
import { rowProperty } from '../sync/ticket';

/** The property of the checks' issue in which a function says that Jira has a storage of its own. */
export const healthRunProperty = 'tdd-health';

const mark = z.object({ healthCheck: z.literal(true) });

/** A page was changed. */
export async function notePageEvent(pageId: string): Promise<void> {
  const watch = await getHealthWatch();
  if (watch?.pageId === pageId) await noteArrival('page', watch.since);
}

/**
 * An issue was changed that is no ticket of a row. Where the storage of Confluence is not seen from Jira, the issue itself
 * is the only place to say so; its mark is a claim that leads to nothing else.
 */
export async function noteIssueEvent(issueId: string): Promise<void> {
  const watch = await getHealthWatch();
  if (watch?.issueId === issueId) {
    await noteArrival('issue', watch.since);
    return;
  }
  if (watch !== undefined || (await seesStorageOfConfluence())) return;
  if (!mark.safeParse(await getIssueProperty(asApp(), issueId, rowProperty)).success) return;
  await setIssueProperty(asApp(), issueId, healthRunProperty, { at: new Date().toISOString() });
}
