import { asApp, asUser } from '@forge/api';
import { editIssue } from '../atlassian/jira/edit';
import { createIssues } from '../atlassian/jira/create';
import { getIssue, type Issue } from '../atlassian/jira/issues';
import type { IssueType } from '../atlassian/jira/issue-types';
import { searchIssues } from '../atlassian/jira/search';
import { isProductError, ProductError } from '../atlassian/product-error';
import { Failure } from '../failure';
import type { DesignRecord } from '../store/design-record';
import { changeDesignRecord } from '../store/designs';
import { summaryOf } from './summary';
import { designProperty } from './ticket';

/** As long as a search may not yet find an issue that was created. */
const searchLagSeconds = 60;

/** What a sync works under: the design's tracking issue, or the epic that it will be created under. */
export type Tracking = { issue: Issue; recorded: boolean } | { epic: Issue };

/** Finds the design's tracking issue, without changing anything. */
export async function findTracking(record: DesignRecord, pageId: string, epicId: string): Promise<Tracking> {
  const recorded = await recordedTrackingIssue(record);
  if (recorded) return { issue: recorded, recorded: true };
  const epic = await linkedEpic(epicId);
  const unrecorded = await unrecordedTrackingIssue(pageId, epic);
  return unrecorded ? { issue: unrecorded, recorded: false } : { epic };
}

/** The design was linked to another epic: its tracking issue goes there too. Says why, where Jira does not let it. */
export async function followEpic(tracking: Issue, epicId: string): Promise<string | undefined> {
  if (tracking.parentId === epicId) return undefined;
  try {
    const refused = await editIssue(asUser(), tracking.id, { fields: { parent: { id: epicId } } });
    return Object.values(refused)[0];
  } catch (error) {
    if (!isProductError(error)) throw error;
    return error.details.join('; ') || 'Jira refused to move it';
  }
}

async function linkedEpic(epicId: string): Promise<Issue> {
  try {
    return await getIssue(asUser(), epicId);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    throw new Failure(
      'not-found',
      'The epic this design is linked to doesn’t exist any more, or you may not see it, so nothing was synced.',
      'Link the design to another epic, or ask a project admin for access.',
    );
  }
}

/** The tracking issue that the design's record names. Deleted in Jira, it counts as none. */
async function recordedTrackingIssue({ trackingIssueId: id }: DesignRecord): Promise<Issue | undefined> {
  if (id === undefined) return undefined;
  try {
    return await getIssue(asUser(), id);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    if (await existsForApp(id)) {
      throw new Failure(
        'forbidden',
        'You may not see this design’s tracking issue, so nothing was synced.',
        'Ask a project admin for access to it, or ask someone who has it to sync.',
      );
    }
    return undefined;
  }
}

/** To a person, deleted and hidden look the same; a second tracking issue for a hidden one would be a duplicate. */
async function existsForApp(id: string): Promise<boolean> {
  try {
    await getIssue(asApp(), id);
    return true;
  } catch (error) {
    if (isProductError(error, 'not-found')) return false;
    throw error;
  }
}

/** One under the epic that was created without the record knowing: its property says whose it is. */
async function unrecordedTrackingIssue(pageId: string, epic: Issue): Promise<Issue | undefined> {
  const children = await searchIssues(asUser(), `parent = ${epic.id} ORDER BY created DESC`, 100, designProperty);
  const found = children.find(({ property }) => (property as { pageId?: unknown } | undefined)?.pageId === pageId);
  return found && (await getIssue(asUser(), found.id));
}

/** Creates the design's tracking issue under its epic; the record says so before and after. */
export async function createTrackingIssue(
  record: DesignRecord,
  page: { id: string; title: string; url: string },
  epic: Issue,
  type: IssueType,
): Promise<Issue> {
  refuseWhilePending(record);
  await changeDesignRecord(page.id, (stored) => ({ ...stored, trackingIssuePendingSince: new Date().toISOString() }));
  const { summary } = summaryOf(`Design: ${page.title}`);
  const outcome = await createIssues(asUser(), [
    {
      fields: {
        project: { id: epic.project.id },
        issuetype: { id: type.id },
        parent: { id: epic.id },
        summary,
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
  ]);
  const [creation] = outcome;
  if (!creation || 'refused' in creation) {
    await changeDesignRecord(page.id, withoutPending);
    throw new ProductError(
      'Jira',
      'refused',
      'create the tracking issue',
      creation?.refused.map(({ message }) => message) ?? [],
    );
  }
  const { id, key } = creation.created;
  await rememberTrackingIssue(page.id, { id, key });
  const status = { name: '', category: 'new' } as const;
  return { id, key, summary, status, type, project: epic.project, parentId: epic.id, subtasks: [] };
}

/** An earlier try got no answer: until a search is sure to find what it may have made, a second would risk a duplicate. */
function refuseWhilePending({ trackingIssuePendingSince }: DesignRecord): void {
  if (trackingIssuePendingSince === undefined) return;
  const waited = (Date.now() - Date.parse(trackingIssuePendingSince)) / 1000;
  if (waited < searchLagSeconds) {
    throw new Failure(
      'sync-running',
      'The last sync ended before Jira said whether the tracking issue was created.',
      `Sync again in ${Math.ceil(searchLagSeconds - waited)} seconds.`,
    );
  }
}

export const rememberTrackingIssue = (
  pageId: string,
  { id, key }: { id: string; key: string },
): Promise<DesignRecord> =>
  changeDesignRecord(pageId, (record) => ({
    ...withoutPending(record),
    trackingIssueId: id,
    trackingIssueKey: key,
  }));

function withoutPending({ trackingIssuePendingSince, ...record }: DesignRecord): DesignRecord {
  return record;
}
