import type { SyncSettings } from '../api';
import {
  type CreateField,
  getCreatableTypes,
  getCreateFields,
  hierarchy,
  type IssueType,
} from '../atlassian/jira/issue-types';
import { isProductError } from '../atlassian/product-error';
import type { Requester } from '../atlassian/requester';
import { Failure } from '../failure';

/** What the app gives every issue, so that a project may ask for it. */
const alwaysGiven = new Set(['project', 'issuetype', 'parent', 'summary']);

/** The types for tracking issues and for tickets; `notes` says where the project has not those of the settings. */
export interface TicketTypes {
  standard: IssueType;
  subtask: IssueType;
  notes: string[];
}

/** The types of the settings, or else the project's own, as far as the person may create them in the project. */
export async function creatableTypes(
  as: Requester,
  project: { id: string; key: string },
  { trackingIssueType, ticketType }: Pick<SyncSettings, 'trackingIssueType' | 'ticketType'>,
): Promise<TicketTypes> {
  const types = await typesOf(as, project);
  const ofLevel = (level: number) => types.filter(({ hierarchyLevel }) => hierarchyLevel === level);
  const chosen = (level: number, id: string | null) => ofLevel(level).find((type) => type.id === id);
  const standard =
    chosen(hierarchy.standard, trackingIssueType) ??
    ofLevel(hierarchy.standard).find(({ name }) => name === 'Task') ??
    ofLevel(hierarchy.standard)[0];
  const subtask = chosen(hierarchy.subtask, ticketType) ?? ofLevel(hierarchy.subtask)[0];
  if (types.length === 0) {
    throw new Failure(
      'forbidden',
      `You may not create issues in ${project.key}, so nothing was synced.`,
      'Ask a project admin for the permission to create issues, or ask someone who has it to sync.',
    );
  }
  if (!standard || !subtask) {
    const missing = standard ? 'sub-tasks' : 'issues on the level of tasks';
    throw new Failure(
      'project-not-ready',
      `${project.key} has no issue type for ${missing}, so nothing was synced.`,
      'Ask a project admin to add one to the project.',
    );
  }
  const note = (what: string, wanted: string | null, used: IssueType) =>
    wanted === null || wanted === used.id
      ? []
      : [`${project.key} doesn’t offer the type that the settings name for ${what}, so it will be a ${used.name}`];
  const notes = [...note('the tracking issue', trackingIssueType, standard), ...note('tickets', ticketType, subtask)];
  return { standard, subtask, notes };
}

async function typesOf(as: Requester, project: { id: string }): Promise<IssueType[]> {
  try {
    return await getCreatableTypes(as, project.id);
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return [];
    throw error;
  }
}

/** The create screen of a type; a field it demands that no design can fill stops the sync before anything is made. */
export async function creatableFields(
  as: Requester,
  project: { id: string; key: string },
  type: IssueType,
): Promise<ReadonlySet<string>> {
  const fields = await getCreateFields(as, project.id, type.id);
  const demanded = fields.filter(
    ({ key, required, hasDefault }: CreateField) => required && !hasDefault && !alwaysGiven.has(key),
  );
  if (demanded.length > 0) {
    const names = demanded.map(({ name }) => name).join(', ');
    throw new Failure(
      'project-not-ready',
      `${project.key} demands ${names} when a ${type.name} is created, which a design doesn’t have, so nothing was synced.`,
      'Ask a project admin to make it optional, or to give it a default.',
    );
  }
  return new Set(fields.map(({ key }) => key));
}
