import type { SyncSettings } from '../../contract/api';
import {
  type CreateField,
  getCreatableTypes,
  getCreateFields,
  hierarchy,
  type IssueType,
} from '../../platform/jira/issue-types';
import { isProductError } from '../../platform/product-error';
import type { Requester } from '../../platform/requester';
import { Failure } from '../../errors/failure';
import { message, type MessageDescriptor } from '../../i18n/message';

/** What the app gives every issue, so that a project may ask for it. */
const alwaysGiven = new Set(['project', 'issuetype', 'parent', 'summary']);

/** The types for tracking issues and for tickets; `notes` says where the project has not those of the settings. */
export interface TicketTypes {
  standard: IssueType;
  subtask: IssueType;
  notes: MessageDescriptor[];
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
      message('sync.project.forbidden.message', { project: project.key }),
      message('sync.project.forbidden.advice'),
    );
  }
  if (!standard || !subtask) {
    throw new Failure(
      'project-not-ready',
      message('sync.project.noType.message', { project: project.key, missing: standard ? 'subtasks' : 'standard' }),
      message('sync.project.noType.advice'),
    );
  }
  const note = (what: 'trackingIssue' | 'tickets', wanted: string | null, used: IssueType) =>
    wanted === null || wanted === used.id
      ? []
      : [message('sync.project.otherType', { project: project.key, what, type: used.name })];
  const notes = [...note('trackingIssue', trackingIssueType, standard), ...note('tickets', ticketType, subtask)];
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
    const names = demanded.map(({ name }) => name);
    throw new Failure(
      'project-not-ready',
      message('sync.project.demands.message', { project: project.key, fields: names, type: type.name }),
      message('sync.project.demands.advice'),
    );
  }
  return new Set(fields.map(({ key }) => key));
}
