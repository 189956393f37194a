import { asApp, asUser } from '@forge/api';
import { getIssueProperty } from '../atlassian/jira/bulk-fetch';
import { createIssues } from '../atlassian/jira/create';
import { getIssue, type Issue } from '../atlassian/jira/issues';
import { searchIssues } from '../atlassian/jira/search';
import { setParent } from '../atlassian/jira/move';
import { isProductError, ProductError } from '../atlassian/product-error';
import { Failure } from '../failure';
import type { DesignRecord } from '../store/design-record';
import { changeDesignRecord } from '../store/designs';
import { creatableFields, creatableTypes } from './project';
import { summaryOf } from './summary';
import { designProperty } from './ticket';

/** As long as a search may not yet find an issue that was created. */
const searchLagSeconds = 60;

export interface Tracking {
  issue: Issue;
  created: boolean;
  /** What could not be done with it, with the reason. */
  notes: { what: string; reason: string }[];
}

/** The design's tracking issue under its epic; made where there is none and `wanted`. */
export async function trackingFor(
  record: DesignRecord,
  page: { id: string; title: string; url: string },
  epicId: string,
  wanted: boolean,
): Promise<Tracking | undefined> {
  const recorded = await recordedTrackingIssue(record);
  if (recorded)
    return {
      issue: recorded,
      created: false,
      notes: recorded.parentId === epicId ? [] : await follow(recorded, epicId),
    };
  if (!wanted) return undefined;
  const epic = await linkedEpic(epicId);
  const unrecorded = await unrecordedTrackingIssue(page.id, epic);
  if (unrecorded) return { issue: unrecorded, created: false, notes: [] };
  return { issue: await createTrackingIssue(record, page, epic), created: true, notes: [] };
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

/** The design was linked to another epic: its tracking issue goes there too, where Jira lets it. */
async function follow(tracking: Issue, epicId: string): Promise<Tracking['notes']> {
  try {
    await setParent(asUser(), tracking.id, epicId);
    return [];
  } catch (error) {
    if (!isProductError(error)) throw error;
    const said = error.details.length > 0 ? `: ${error.details.join('; ')}` : '';
    return [
      {
        what: `Tracking issue ${tracking.key}`,
        reason: `it stays under the epic it was made for, since Jira refused to move it${said}`,
      },
    ];
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
  const children = await searchIssues(asUser(), `parent = ${epic.id} ORDER BY created DESC`, 100);
  const owners = await getIssueProperty(
    asUser(),
    children.map(({ id }) => id),
    designProperty,
  );
  const found = children.find(({ id }) => (owners.get(id) as { pageId?: unknown } | undefined)?.pageId === pageId);
  if (!found) return undefined;
  await remember(pageId, found);
  return getIssue(asUser(), found.id);
}

/** Creates the design's tracking issue under its epic; the record says so before and after. */
async function createTrackingIssue(
  record: DesignRecord,
  page: { id: string; title: string; url: string },
  epic: Issue,
): Promise<Issue> {
  refuseWhilePending(record);
  const { standard: type } = await creatableTypes(epic.project);
  await creatableFields(epic.project, type);
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
  await remember(page.id, creation.created);
  return getIssue(asUser(), creation.created.id);
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

const remember = (pageId: string, { id, key }: { id: string; key: string }): Promise<DesignRecord> =>
  changeDesignRecord(pageId, (record) => ({
    ...withoutPending(record),
    trackingIssueId: id,
    trackingIssueKey: key,
  }));

function withoutPending({ trackingIssuePendingSince, ...record }: DesignRecord): DesignRecord {
  return record;
}
