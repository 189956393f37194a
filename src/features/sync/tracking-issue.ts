import { asApp } from '@forge/api';
import type { TicketPlace } from '../../contract/api';
import { asksForConsent } from '../../platform/consent';
import { editIssue } from '../../platform/jira/edit';
import { createIssues } from '../../platform/jira/create';
import { getIssue, type Issue } from '../../platform/jira/issues';
import type { IssueType } from '../../platform/jira/issue-types';
import { findIssue } from '../../platform/jira/search';
import { isFound, isProductError, ProductError, isBlockingAllCalls } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import { Failure } from '../../errors/failure';
import type { LinkedIssueId } from '../designs/store/design-link';
import type { DesignRecord } from '../designs/store/design-record';
import { changeDesignRecord } from '../designs/store/designs';
import { noteTrackingOwner } from '../designs/store/tracking-owners';
import { type DisplayText, message } from '../../i18n/message';
import { ticketParentOf } from './ticket-parent';
import { effectSeconds } from './known-tickets';
import { summaryOf } from './summary';
import { designProperty } from './ticket';

/**
 * What a sync works under: the issue whose sub-tasks are the tickets, or the epic that it will be created under.
 * `adopted`: people made it, and the design was linked to it, so it is never moved. `seconds`: so long may one that was
 * asked for still appear.
 */
export type Tracking = { issue: Issue; recorded: boolean; adopted: boolean } | { epic: Issue; seconds: number };

/** Finds the design's tracking issue, without changing anything. */
export async function findTracking(
  as: Requester,
  record: DesignRecord,
  pageId: string,
  epicId: LinkedIssueId,
  place: TicketPlace,
): Promise<Tracking> {
  const recorded = await recordedTrackingIssue(as, record);
  // Tickets stay together: where the first ones went, the others go, whatever the design is linked to since.
  if (recorded) return { issue: recorded, recorded: true, adopted: record.trackingIssueAdopted === true };
  const home = await ticketParentOf(as, epicId, place);
  if ('parent' in home) return { issue: home.parent, recorded: false, adopted: true };
  if (record.trackingIssuePendingSince === undefined) return { epic: home.epic, seconds: 0 };
  const unrecorded = await unrecordedTrackingIssue(as, pageId, home.epic);
  if (unrecorded) return { issue: unrecorded, recorded: false, adopted: false };
  return { epic: home.epic, seconds: secondsLeft(record.trackingIssuePendingSince) };
}

/** How long a search may not yet find what a creation without an answer made. */
const secondsLeft = (since: string): number =>
  Math.max(0, Math.ceil(effectSeconds - (Date.now() - Date.parse(since)) / 1000));

/** The epic that the tracking issue belongs under, where it is under another one: the design was linked anew. */
export async function otherEpic(
  as: Requester,
  tracking: Tracking,
  epicId: LinkedIssueId,
  place: TicketPlace,
): Promise<Issue | undefined> {
  if (!('issue' in tracking) || tracking.adopted || tracking.issue.parentId === epicId) return undefined;
  const home = await ticketParentOf(as, epicId, place);
  return 'parent' in home || tracking.issue.parentId === home.epic.id ? undefined : home.epic;
}

/** Moves the tracking issue under another epic; says why, where Jira does not let it. */
export async function moveTracking(as: Requester, tracking: Issue, epic: Issue): Promise<DisplayText | undefined> {
  try {
    const refused = await editIssue(as, tracking.id, { fields: { parent: { id: epic.id } } });
    return Object.values(refused)[0];
  } catch (error) {
    if (!isProductError(error) || isBlockingAllCalls(error)) throw error;
    return error.details.join('; ') || message('sync.jira.refusedToMove');
  }
}

/** The tracking issue that the design's record names. Deleted in Jira, it counts as none. */
async function recordedTrackingIssue(as: Requester, { trackingIssueId: id }: DesignRecord): Promise<Issue | undefined> {
  if (id === undefined) return undefined;
  try {
    return await getIssue(as, id);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    if (await existsForApp(id)) {
      throw new Failure('forbidden', message('sync.tracking.hidden.message'), message('sync.tracking.hidden.advice'));
    }
    return undefined;
  }
}

/** To a person, deleted and hidden look the same; a second tracking issue for a hidden one would be a duplicate. */
const existsForApp = (id: string): Promise<boolean> => isFound(getIssue(asApp(), id));

/**
 * What an intent of this design made under the epic, without the record knowing: its property says whose it is. Without
 * an intent nobody looks, since anyone can write such a property.
 */
async function unrecordedTrackingIssue(as: Requester, pageId: string, epic: Issue): Promise<Issue | undefined> {
  const isOurs = (property: unknown) => (property as { pageId?: unknown } | undefined)?.pageId === pageId;
  const found = await findIssue(as, `parent = ${epic.id} ORDER BY created DESC`, designProperty, isOurs);
  return found && (await getIssue(as, found.id));
}

export const trackingSummaryOf = ({ title }: { title: string }): string => summaryOf(`Design: ${title}`).summary;

/** Creates the design's tracking issue under its epic; the record says so before and after. */
export async function createTrackingIssue(
  as: Requester,
  record: DesignRecord,
  page: { id: string; title: string; url: string },
  epic: Issue,
  type: IssueType,
  labels: readonly string[],
): Promise<Issue> {
  refuseWhilePending(record);
  await changeDesignRecord(page.id, (stored) => ({ ...stored, trackingIssuePendingSince: new Date().toISOString() }));
  const summary = trackingSummaryOf(page);
  const outcome = await certainly(page.id, () =>
    createIssues(as, [
      {
        fields: {
          project: { id: epic.project.id },
          issuetype: { id: type.id },
          parent: { id: epic.id },
          summary,
          ...(labels.length > 0 && { labels: [...labels] }),
          description: {
            type: 'doc',
            version: 1,
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'Tracks the open questions and milestones of the design ' },
                  { type: 'text', text: page.title, marks: [{ type: 'link', attrs: { href: page.url } }] },
                  { type: 'text', text: ' as sub-tasks.' },
                ],
              },
            ],
          },
        },
        properties: [{ key: designProperty, value: { pageId: page.id } }],
      },
    ]),
  );
  const [creation] = outcome;
  if (!creation || creation === 'unanswered')
    throw new ProductError('Jira', 'unavailable', 'create the tracking issue', []);
  if ('refused' in creation) {
    await changeDesignRecord(page.id, withoutPending);
    throw new ProductError(
      'Jira',
      'refused',
      'create the tracking issue',
      creation.refused.map(({ message }) => message),
    );
  }
  const { id, key } = creation.created;
  await rememberTrackingIssue(page.id, { id, key }, false);
  const status = { name: '', category: 'new' } as const;
  return { id, key, summary, status, type, project: epic.project, parentId: epic.id, subtasks: [] };
}

/** A creation that was refused for certain leaves nothing to look for; one without an answer does. */
async function certainly<Result>(pageId: string, create: () => Promise<Result>): Promise<Result> {
  try {
    return await create();
  } catch (error) {
    const isCertain = asksForConsent(error) || (isProductError(error) && error.kind !== 'unavailable');
    if (isCertain) await changeDesignRecord(pageId, withoutPending);
    throw error;
  }
}

/** An earlier try got no answer: until a search is sure to find what it may have made, a second would risk a duplicate. */
function refuseWhilePending({ trackingIssuePendingSince }: DesignRecord): void {
  const seconds = trackingIssuePendingSince === undefined ? 0 : secondsLeft(trackingIssuePendingSince);
  if (seconds > 0) {
    throw new Failure(
      'sync-running',
      message('sync.tracking.pending.message'),
      message('sync.tracking.pending.advice', { seconds }),
    );
  }
}

export async function rememberTrackingIssue(
  pageId: string,
  { id, key }: { id: string; key: string },
  adopted: boolean,
): Promise<DesignRecord> {
  await noteTrackingOwner(id, pageId);
  return changeDesignRecord(pageId, (record) => {
    const { trackingIssueMissing, ...settled } = withoutPending(record);
    return { ...settled, trackingIssueId: id, trackingIssueKey: key, trackingIssueAdopted: adopted };
  });
}

function withoutPending({ trackingIssuePendingSince, ...record }: DesignRecord): DesignRecord {
  return record;
}
