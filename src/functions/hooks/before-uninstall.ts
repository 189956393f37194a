import { asApp } from '@forge/api';
import { z } from 'zod';
import { contentPropertyKey } from '../../features/reviews/content-property';
import { issuePropertyKey } from '../../features/publishing/issue-property';
import { deletePageProperties } from '../../platform/confluence/properties';
import { deleteIssueProperty } from '../../platform/jira/issue-property';
import { withRetryBudget } from '../../platform/retry-budget';
import { everyDesignId } from '../../features/designs/store/designs';
import { issuesWithWrittenProperty } from '../../features/reviews/store/written-properties';
import { doUntil } from '../../lib/do-until';

/** Forge stops a pre-uninstall function after 55 seconds: what is under way then has to end before. */
const workMilliseconds = 40_000;

/** More calls at once would meet the limits of the products for bursts. */
const together = 6;

const ofJira = z.object({ installContext: z.string().startsWith('ari:cloud:jira:') });

/**
 * The app is about to be uninstalled, from Jira alone where the context says so: takes away the properties that say where
 * designs stand, which nobody would keep up to date any more. The newest pages and issues go first, and what does not fit
 * into the time stays. The property of a ticket, which tells whose row it is, stays too: a restored storage needs it.
 */
export async function beforeUninstall(_payload: unknown, context?: unknown): Promise<void> {
  const until = Date.now() + workMilliseconds;
  const isOfJira = ofJira.safeParse(context).success;
  const [issueIds, pageIds] = await Promise.all([
    orNone(issuesWithWrittenProperty),
    isOfJira ? [] : orNone(everyDesignId),
  ]);
  const works = [
    ...newestFirst(issueIds).map((id) => () => deleteIssueProperty(asApp(), id, issuePropertyKey)),
    ...newestFirst(pageIds).map((id) => () => deletePageProperties(asApp(), id, contentPropertyKey)),
  ];
  const { done, failed, left } = await withRetryBudget(until, () => doUntil(works, together, until));
  console.info(
    `Before uninstalling: took ${String(done)} properties away, ${String(failed)} failed, ${String(left)} left`,
  );
}

/** What storage does not list stays: there is no second time. */
const orNone = (list: () => Promise<string[]>): Promise<string[]> =>
  list().catch((error: unknown) => {
    console.warn(`Before uninstalling: storage did not list all: ${error instanceof Error ? error.name : ''}`);
    return [];
  });

/** Both products count their ids up. */
const newestFirst = (ids: readonly string[]): string[] =>
  ids.toSorted((one, other) => other.length - one.length || (one < other ? 1 : -1));
