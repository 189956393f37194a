import { isWritableField } from '../documented/jira-names';
import type { Caller } from '../http/caller';
import { NotModelled } from '../http/not-modelled';
import type { Site } from '../site';
import type { Project, ProjectIssueType } from './data';
import { fieldReaders, reference, type FieldValues } from './field-values';
import { parentProblems } from './hierarchy';
import { seenIssue, typeOf } from './lookup';
import { fieldsOnScreen, screenProblems } from './screens';

export type IssueValues = FieldValues & { parentId?: string | null };

/** What a request sets the fields of an issue to, and what Jira says against it, field by field. */
export interface FieldsRead {
  values: IssueValues;
  errors: Record<string, string>;
}

/** Refuses fields that Jira's screens may hold and those of the local site never do. */
export function requireModelledFields(fields: Record<string, unknown>): void {
  const beyond = Object.keys(fields).filter(isWritableField);
  if (beyond.length > 0) throw new NotModelled('field', beyond);
}

/** Reads the fields of a request against the screen, the permissions and the rules of each field. */
export function readFields(
  site: Site,
  caller: Caller,
  { project, type }: { project: Project; type: ProjectIssueType },
  fields: Record<string, unknown>,
): FieldsRead {
  const screen = fieldsOnScreen(project, type, caller);
  const values: IssueValues = {};
  const errors = screenProblems(Object.keys(fields), screen);
  for (const field of screen) {
    if (!Object.hasOwn(fields, field)) continue;
    if (field === 'parent') {
      const parent = readParent(site, caller, { project, type }, fields.parent);
      if ('errors' in parent) Object.assign(errors, parent.errors);
      else values.parentId = parent.id;
      continue;
    }
    const reading = fieldReaders[field](fields[field], project, site);
    if ('problem' in reading) errors[field] = reading.problem;
    else Object.assign(values, reading.values);
  }
  return { values, errors };
}

function readParent(
  site: Site,
  caller: Caller,
  { project, type }: { project: Project; type: ProjectIssueType },
  value: unknown,
): { id: string | null } | { errors: Record<string, string> } {
  const named = reference(value);
  const parent = named === undefined ? undefined : seenIssue(site, caller, named);
  if (value !== null && parent === undefined) return { errors: { parent: 'Could not find issue by id or key.' } };
  const errors = parentProblems(
    { type, projectId: project.id },
    parent && { issue: parent, type: typeOf(site, parent) },
  );
  return Object.keys(errors).length > 0 ? { errors } : { id: parent?.id ?? null };
}
