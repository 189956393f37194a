import { asUser } from '@forge/api';
import {
  type CreateField,
  getCreatableTypes,
  getCreateFields,
  hierarchy,
  type IssueType,
} from '../atlassian/jira/issue-types';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';

/** An issue type the person may create, with the fields they may set. */
export interface CreatableType {
  type: IssueType;
  fields: ReadonlySet<string>;
}

/** What the app gives every issue, so that a project may ask for it. */
const alwaysGiven = new Set(['project', 'issuetype', 'parent', 'summary']);

/** The types for tracking issues and for tickets, as far as the person may create them in the project. */
export async function creatableTypes(project: {
  id: string;
  key: string;
}): Promise<{ standard: IssueType; subtask: IssueType }> {
  const types = await typesOf(project);
  const ofLevel = (level: number) => types.filter(({ hierarchyLevel }) => hierarchyLevel === level);
  const standard = ofLevel(hierarchy.standard).find(({ name }) => name === 'Task') ?? ofLevel(hierarchy.standard)[0];
  const [subtask] = ofLevel(hierarchy.subtask);
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
  return { standard, subtask };
}

async function typesOf(project: { id: string }): Promise<IssueType[]> {
  try {
    return await getCreatableTypes(asUser(), project.id);
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return [];
    throw error;
  }
}

/** The create screen of a type; a field it demands that no design can fill stops the sync before anything is made. */
export async function creatableFields(
  project: { id: string; key: string },
  type: IssueType,
): Promise<ReadonlySet<string>> {
  const fields = await getCreateFields(asUser(), project.id, type.id);
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
