import { adfErrors } from '../../adf-validator';
import type { Site } from '../site';
import type { Issue, Project, ScreenField } from './data';
import { holds } from './permissions';

/** The part of an issue that its fields set. */
export type FieldValues = Partial<
  Pick<Issue, 'summary' | 'description' | 'duedate' | 'assigneeId' | 'reporterId' | 'labels'>
>;

/** A value as it is stored, or what Jira says against it. */
export type Reading = { values: FieldValues } | { problem: string };

type Reader = (value: unknown, project: Project, site: Pick<Site, 'people'>) => Reading;

const maxSummaryLength = 255;

/** Reads what a request sets each field to; the parent, which concerns another issue, is read elsewhere. */
export const fieldReaders: Readonly<Record<Exclude<ScreenField, 'parent'>, Reader>> = {
  summary: (value) => {
    if (typeof value !== 'string') return { problem: 'Operation value must be a string' };
    const summary = value.trim();
    if (summary === '') return { problem: 'You must specify a summary of the issue.' };
    if (/[\r\n]/.test(summary)) return { problem: 'The summary is invalid because it contains newline characters.' };
    if (summary.length > maxSummaryLength) {
      return { problem: `Summary must be less than ${maxSummaryLength} characters.` };
    }
    return { values: { summary } };
  },
  description: (value) => {
    if (value === null) return { values: { description: null } };
    const isDocument = typeof value === 'object' && 'type' in value && value.type === 'doc';
    if (!isDocument) {
      return { problem: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' };
    }
    const problems = adfErrors(value);
    return problems.length > 0
      ? { problem: `INVALID_INPUT: ${problems.join('; ')}` }
      : { values: { description: value } };
  },
  duedate: (value) => {
    if (value === null) return { values: { duedate: null } };
    if (typeof value !== 'string') return { problem: 'Operation value must be a string' };
    return isDay(value) ? { values: { duedate: value } } : { problem: `Error parsing date string: ${value}` };
  },
  assignee: (value, project) => {
    if (value === null) return { values: { assigneeId: null } };
    const accountId = accountIdIn(value);
    if (accountId === undefined) return { problem: 'Specify a valid value for assignee' };
    return holds(project, accountId, 'ASSIGNABLE_USER')
      ? { values: { assigneeId: accountId } }
      : { problem: `User '${accountId}' cannot be assigned issues.` };
  },
  reporter: (value, _project, { people }) => {
    const accountId = accountIdIn(value);
    return accountId !== undefined && people.some((person) => person.accountId === accountId)
      ? { values: { reporterId: accountId } }
      : { problem: 'The reporter specified is not a user.' };
  },
  labels: (value) => {
    if (!Array.isArray(value) || !value.every((label) => typeof label === 'string')) {
      return { problem: 'Operation value must be an array of strings' };
    }
    const spaced = value.find((label) => /\s/.test(label));
    return spaced === undefined
      ? { values: { labels: [...new Set(value)] } }
      : { problem: `The label '${spaced}' contains spaces which is invalid.` };
  },
};

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON().startsWith(text);
}

function accountIdIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, accountId } = value as { id?: unknown; accountId?: unknown };
  const given = id ?? accountId;
  return typeof given === 'string' ? given : undefined;
}

/** The issue or project that `{ id }` or `{ key }` names. */
export function reference(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, key } = value as { id?: unknown; key?: unknown };
  const given = id ?? key;
  return typeof given === 'string' && given !== '' ? given : undefined;
}
