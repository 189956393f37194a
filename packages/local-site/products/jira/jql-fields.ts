import type { Caller } from '../http/caller';
import { type Field, type Fields } from '../query-language/evaluate';
import { hasWords } from '../query-language/words';
import type { Site } from '../site';
import type { Issue, Project } from './data';
import { propertyFields } from './indexed-properties';
import { projectOf, seenIssue, seenProject, statusOf, typeOf } from './lookup';
import { may } from './permissions';
import { categoryName } from './type-json';

const equality = ['=', '!=', 'in', 'not in'] as const;
const words = ['~', '!~'] as const;
const isKeyOrId = (text: string) => /^(\d+|[a-z][a-z0-9_]*-\d+)$/i.test(text);
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The fields JQL may ask for. A value that names nothing the caller can see is refused, as Jira does. */
export function jqlFields(site: Site, caller: Caller): Fields<Issue> {
  const projects = site.jira.projects.filter((project) => may(project, caller, 'BROWSE_PROJECTS'));
  const unknown = (field: string, value: string) => `The value '${value}' does not exist for the field '${field}'.`;

  const named = (
    field: string,
    candidates: (project: Project) => { id: string; name: string }[],
    valueOf: (issue: Issue) => { id: string; name: string },
  ): Field<Issue> => ({
    operators: equality,
    matches: (issue, value) => {
      const { id, name } = valueOf(issue);
      return id === value || same(name, value);
    },
    refuses: (value) =>
      projects.some((project) => candidates(project).some(({ id, name }) => id === value || same(name, value)))
        ? undefined
        : unknown(field, value),
  });

  const issueReference = (field: string, idOf: (issue: Issue) => string | null): Field<Issue> => ({
    operators: equality,
    matches: (issue, value) => idOf(issue) === seenIssue(site, caller, value)?.id,
    refuses: (value) => {
      if (!isKeyOrId(value)) return `The issue key '${value}' for field '${field}' is invalid.`;
      return seenIssue(site, caller, value) === undefined
        ? `An issue with key '${value}' does not exist for field '${field}'.`
        : undefined;
    },
  });

  const text = (textOf: (issue: Issue) => string): Field<Issue> => ({
    operators: words,
    matches: (issue, value) => hasWords(textOf(issue), value),
  });

  const type = named(
    'issuetype',
    ({ issueTypes }) => issueTypes,
    (issue) => typeOf(site, issue),
  );
  const key = issueReference('key', ({ id }) => id);
  return {
    ...propertyFields(site.indexedProperties(), site.now()),
    issuetype: type,
    type,
    key,
    id: key,
    issue: key,
    issuekey: key,
    parent: issueReference('parent', ({ parentId }) => parentId),
    project: {
      operators: equality,
      matches: (issue, value) => {
        const project = projectOf(site, issue);
        return project.id === value || same(project.key, value) || same(project.name, value);
      },
      refuses: (value) =>
        (seenProject(site, caller, value) ?? projects.find(({ name }) => same(name, value)))
          ? undefined
          : unknown('project', value),
    },
    status: named(
      'status',
      ({ workflow }) => workflow.statuses,
      (issue) => statusOf(site, issue),
    ),
    statuscategory: {
      operators: equality,
      matches: (issue, value) => {
        const { category } = statusOf(site, issue);
        return same(category, value) || same(categoryName(category), value);
      },
      refuses: (value) =>
        (['new', 'indeterminate', 'done'] as const).some((each) => same(each, value) || same(categoryName(each), value))
          ? undefined
          : unknown('statusCategory', value),
    },
    summary: text(({ summary }) => summary),
    text: text(({ summary, description }) => `${summary} ${JSON.stringify(description)}`),
  };
}

export const jqlOrders: Readonly<Record<string, (issue: Issue) => string | number>> = {
  created: ({ created }) => created,
  updated: ({ updated }) => updated,
  key: ({ key }) => sortableKey(key),
  id: ({ id }) => Number(id),
  summary: ({ summary }) => summary.toLowerCase(),
  duedate: ({ duedate }) => duedate ?? '9999-12-31',
};

const sortableKey = (key: string) => key.replace(/\d+$/, (digits) => digits.padStart(9, '0'));
