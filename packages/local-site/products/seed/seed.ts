/** What the products hold when a site starts without data, from the `seed` of an app's `local-site.config.yml`. */
import { z } from 'zod';
import type { SitePerson } from '../contract';
import type { ConfluenceData, Space } from '../confluence/data';
import type { JiraData, Project } from '../jira/data';
import { confluenceWith, type SeededPage } from './confluence';
import { paragraph } from './document';
import { jiraWith, permissionsOf, type SeededIssue, usualIssueTypes, workflow } from './jira';

export interface Seed {
  people: () => SitePerson[];
  confluence: () => ConfluenceData;
  jira: () => JiraData;
}

const firstSpaceId = 65601;
const firstPageId = 131101;
const firstProjectId = 10001;
/** Issue types and statuses of a project take ids of ten. */
const idsOfAProject = 10;
const firstTypeId = 10101;
const firstStatusId = 10201;
const seededAt = '2026-02-02T09:00:00.000Z';

const person = z.strictObject({
  /** What the rest of the seed names them by. */
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  displayName: z.string().min(1),
  role: z.string().default(''),
  isConfluenceAdmin: z.boolean().optional(),
});
const page = z.strictObject({
  title: z.string().min(1),
  author: z.string(),
  /** The title of a page before it; below the home page without it. */
  under: z.string().optional(),
  /** Those who alone may see and edit it. */
  onlyFor: z.array(z.string()).default([]),
  /** Nodes of the document; a text is a paragraph. */
  body: z.array(z.union([z.string().min(1), z.looseObject({ type: z.string() })])).default([]),
});
const space = z.strictObject({
  key: z.string().regex(/^[A-Z][A-Z0-9]*$/),
  name: z.string().min(1),
  access: z.record(z.string(), z.enum(['view', 'edit', 'admin'])),
  /** The first is the home page. */
  pages: z.array(page).min(1),
});
const issue = z.strictObject({
  type: z.string(),
  summary: z.string().min(1),
  /** The summary of its parent, which stands before it. */
  under: z.string().optional(),
  status: z.enum(['To Do', 'In Progress', 'Done']).optional(),
  description: z.string().min(1).optional(),
  assignee: z.string().optional(),
  duedate: z.iso.date().optional(),
});
const project = z.strictObject({
  key: z.string().regex(/^[A-Z][A-Z0-9]+$/),
  name: z.string().min(1),
  lead: z.string(),
  managedBy: z.enum(['company', 'team']).default('company'),
  access: z.record(z.string(), z.enum(['browse', 'work', 'administer'])),
  issues: z.array(issue).default([]),
});

export const siteSeed = z.strictObject({
  people: z.array(person).min(1),
  spaces: z.array(space).min(1),
  projects: z.array(project).default([]),
});
export type SiteSeed = z.infer<typeof siteSeed>;

/** Throws, naming it, where the seed names a person that it does not have. */
export function seedFrom({ people, spaces, projects }: SiteSeed): Seed {
  const accounts = new Map(
    people.map(({ key }, index) => [key, `712020:00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`]),
  );
  const accountOf = (key: string): string => {
    const accountId = accounts.get(key);
    if (accountId === undefined) throw new Error(`The seed names the person "${key}", who is not among its people.`);
    return accountId;
  };
  const byAccount = <From, To>(access: Record<string, From>, to: (from: From) => To): Record<string, To> =>
    Object.fromEntries(Object.entries(access).map(([key, from]) => [accountOf(key), to(from)]));

  const confluence = confluenceOf(spaces, accountOf, byAccount);
  const jira = jiraWith(
    projects.map((seeded, index): Project => ({
      id: String(firstProjectId + index),
      key: seeded.key,
      name: seeded.name,
      leadAccountId: accountOf(seeded.lead),
      managedBy: seeded.managedBy,
      issueTypes: usualIssueTypes(firstTypeId + index * idsOfAProject),
      workflow: workflow(firstStatusId + index * idsOfAProject),
      permissions: byAccount(seeded.access, (role) => [...permissionsOf[role]]),
      lastIssueNumber: 0,
    })),
    projects.flatMap(({ key, issues }) =>
      issues.map(({ assignee, type, summary, under, status, description, duedate }): SeededIssue => ({
        project: { key },
        type,
        summary,
        ...(under !== undefined && { under }),
        ...(status !== undefined && { status }),
        ...(description !== undefined && { description }),
        ...(duedate !== undefined && { duedate }),
        ...(assignee !== undefined && { assigneeId: accountOf(assignee) }),
      })),
    ),
  );
  return {
    people: () =>
      people.map(({ key, displayName, role, isConfluenceAdmin }) => ({
        accountId: accountOf(key),
        displayName,
        email: `${key}@example.com`,
        role,
        ...(isConfluenceAdmin !== undefined && { isConfluenceAdmin }),
      })),
    confluence: () => structuredClone(confluence),
    jira: () => structuredClone(jira),
  };
}

function confluenceOf(
  seeded: SiteSeed['spaces'],
  accountOf: (key: string) => string,
  byAccount: <From, To>(access: Record<string, From>, to: (from: From) => To) => Record<string, To>,
): ConfluenceData {
  const spaces: Space[] = [];
  const pages: SeededPage[] = [];
  for (const { key, name, access, pages: written } of seeded) {
    const homepageId = String(firstPageId + pages.length);
    const [home] = written;
    if (home === undefined) continue;
    const stored: Space = {
      id: String(firstSpaceId + spaces.length),
      key,
      name,
      homepageId,
      authorId: accountOf(home.author),
      createdAt: seededAt,
      access: byAccount(access, (each) => each),
    };
    spaces.push(stored);
    for (const { title, author, under, onlyFor, body } of written) {
      const id = String(firstPageId + pages.length);
      const readers = onlyFor.map(accountOf);
      pages.push({
        id,
        space: stored,
        title,
        authorId: accountOf(author),
        createdAt: seededAt,
        parentId: id === homepageId ? null : parentOf(pages, stored, title, under),
        restrictions: { read: readers, update: [...readers] },
        content: {
          type: 'doc',
          version: 1,
          content: body.map((node) => (typeof node === 'string' ? paragraph(node) : node)),
        },
      });
    }
  }
  return confluenceWith(spaces, pages, firstPageId + pages.length);
}

function parentOf(before: readonly SeededPage[], space: Space, title: string, under: string | undefined): string {
  if (under === undefined) return space.homepageId;
  const parent = before.find((page) => page.space === space && page.title === under);
  if (parent === undefined) throw new Error(`The seed has "${title}" under "${under}", which is not before it.`);
  return parent.id;
}
