import {
  permissionKeys,
  screenFields,
  type Issue,
  type JiraData,
  type PermissionKey,
  type Project,
  type Workflow,
} from '../jira/data';
import { initialTransition } from '../jira/workflow';
import { ada, ben, chloe, dmitri, emma } from '../people';
import { document, paragraph } from './document';

/** Permissions that go together, by what somebody does in a project. */
const browses: PermissionKey[] = ['BROWSE_PROJECTS'];
const worksOnIssues: PermissionKey[] = [
  ...browses,
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'SCHEDULE_ISSUES',
  'LINK_ISSUES',
];
const everything: PermissionKey[] = [...permissionKeys];
export const permissionsOf = { browse: browses, work: worksOnIssues, administer: everything };

const members: Project['permissions'] = {
  [ada.accountId]: worksOnIssues,
  [ben.accountId]: everything,
  [chloe.accountId]: browses,
  [dmitri.accountId]: everything,
};

/** To Do, In Progress, Done, and back again; ids begin with the number given. */
export function workflow(firstId: number): Workflow {
  const [toDo, inProgress, done] = [String(firstId), String(firstId + 1), String(firstId + 2)];
  return {
    initialStatusId: toDo,
    statuses: [
      { id: toDo, name: 'To Do', category: 'new' },
      { id: inProgress, name: 'In Progress', category: 'indeterminate' },
      { id: done, name: 'Done', category: 'done' },
    ],
    transitions: [
      { id: '11', name: 'Start work', from: [toDo], to: inProgress },
      { id: '21', name: 'Stop work', from: [inProgress], to: toDo },
      { id: '31', name: 'Done', from: [toDo, inProgress], to: done },
      { id: '41', name: 'Reopen', from: [done], to: toDo },
      { id: initialTransition, name: 'Create', from: [], to: toDo },
    ],
  };
}

const screen = [...screenFields];

/** The types of a software project; ids begin with the number given. */
export function usualIssueTypes(firstId: number): Project['issueTypes'] {
  const types = [
    { name: 'Epic', description: 'A body of work over several stories.', hierarchyLevel: 1 },
    { name: 'Story', description: 'What a customer gets.', hierarchyLevel: 0 },
    { name: 'Task', description: 'A piece of work.', hierarchyLevel: 0 },
    { name: 'Bug', description: 'Something that does not work.', hierarchyLevel: 0 },
    { name: 'Sub-task', description: 'A part of an issue.', hierarchyLevel: -1 },
  ];
  return types.map((type, index) => ({ id: String(firstId + index), ...type, screen: [...screen] }));
}

const payments: Project = {
  id: '10001',
  key: 'PAY',
  name: 'Payments',
  leadAccountId: ben.accountId,
  managedBy: 'company',
  issueTypes: usualIssueTypes(10101),
  workflow: workflow(10201),
  permissions: { ...members, [emma.accountId]: browses },
  lastIssueNumber: 0,
};

const operations: Project = {
  id: '10002',
  key: 'OPS',
  name: 'Payment Operations',
  leadAccountId: ben.accountId,
  managedBy: 'team',
  issueTypes: [
    { id: '10111', name: 'Initiative', description: 'What we change about how we run.', hierarchyLevel: 1, screen },
    { id: '10112', name: 'Task', description: 'A piece of work.', hierarchyLevel: 0, screen },
    {
      id: '10113',
      name: 'Step',
      description: 'A part of a task.',
      hierarchyLevel: -1,
      screen: screen.filter((field) => field !== 'duedate'),
    },
  ],
  workflow: workflow(10211),
  permissions: members,
  lastIssueNumber: 0,
};

export interface SeededIssue {
  project: Pick<Project, 'key'>;
  type: string;
  summary: string;
  /** The summary of its parent, which stands before it. */
  under?: string;
  status?: 'To Do' | 'In Progress' | 'Done';
  description?: string;
  assigneeId?: string;
  duedate?: string;
}

const issues: SeededIssue[] = [
  {
    project: payments,
    type: 'Epic',
    summary: 'Checkout with saved cards',
    status: 'In Progress',
    description: 'Returning customers pay without typing their card again.',
    assigneeId: ada.accountId,
  },
  {
    project: payments,
    type: 'Epic',
    summary: 'Instant refunds',
    description: 'A refund reaches the customer within a minute where the bank allows it.',
    assigneeId: ada.accountId,
  },
  {
    project: payments,
    type: 'Epic',
    summary: 'Retire the legacy capture service',
    description: 'Every capture goes through the ledger; the old service is switched off.',
    assigneeId: ben.accountId,
  },
  {
    project: payments,
    type: 'Story',
    summary: 'Pay with a saved card on the web',
    under: 'Checkout with saved cards',
    status: 'In Progress',
    assigneeId: ada.accountId,
    duedate: '2026-12-11',
  },
  {
    project: payments,
    type: 'Task',
    summary: 'Rotate the keys of the card vault',
    under: 'Checkout with saved cards',
    assigneeId: ben.accountId,
  },
  {
    project: payments,
    type: 'Bug',
    summary: 'Partial refunds show the wrong currency in the receipt',
    under: 'Instant refunds',
    status: 'Done',
  },
  {
    project: payments,
    type: 'Sub-task',
    summary: 'Show the last four digits only',
    under: 'Pay with a saved card on the web',
  },
  {
    project: operations,
    type: 'Initiative',
    summary: 'Halve the time to detect an acquirer outage',
    description: 'Alerts on what customers feel, not on what servers report.',
    assigneeId: ben.accountId,
  },
  {
    project: operations,
    type: 'Initiative',
    summary: 'Move reconciliation to the new ledger',
    status: 'In Progress',
    assigneeId: ada.accountId,
  },
  {
    project: operations,
    type: 'Task',
    summary: 'Alert on authorisations that wait too long',
    under: 'Halve the time to detect an acquirer outage',
  },
];

const firstIssueId = 10301;
const firstDay = Date.parse('2026-09-01T08:00:00.000Z');
const oneDay = 24 * 60 * 60 * 1000;

/** The Jira of the sample. */
export const seedJira = (): JiraData => jiraWith([payments, operations], issues);

/** A Jira with these projects and issues, as somebody created them. */
export function jiraWith(seededProjects: readonly Project[], seededIssues: readonly SeededIssue[]): JiraData {
  const projects = structuredClone([...seededProjects]);
  const stored: Issue[] = [];
  seededIssues.forEach((seeded, index) => stored.push(storedIssue(projects, stored, seeded, index)));
  return {
    projects,
    issues: stored,
    nextIssueId: firstIssueId + stored.length,
    nextRemoteLinkId: 10501,
    nextChangeId: 10601,
  };
}

function storedIssue(projects: Project[], before: readonly Issue[], seeded: SeededIssue, index: number): Issue {
  const project = named(projects, ({ key }) => key === seeded.project.key);
  const type = named(project.issueTypes, ({ name }) => name === seeded.type);
  const status = named(project.workflow.statuses, ({ name }) => name === (seeded.status ?? 'To Do'));
  const created = new Date(firstDay + index * oneDay).toISOString();
  project.lastIssueNumber += 1;
  return {
    id: String(firstIssueId + index),
    key: `${project.key}-${project.lastIssueNumber}`,
    projectId: project.id,
    issueTypeId: type.id,
    statusId: status.id,
    parentId: seeded.under === undefined ? null : named(before, ({ summary }) => summary === seeded.under).id,
    summary: seeded.summary,
    description: seeded.description === undefined ? null : document(paragraph(seeded.description)),
    duedate: seeded.duedate ?? null,
    assigneeId: seeded.assigneeId ?? null,
    reporterId: project.leadAccountId,
    creatorId: project.leadAccountId,
    labels: [],
    created,
    updated: created,
    properties: {},
    remoteLinks: [],
  };
}

function named<Item>(items: readonly Item[], isIt: (item: Item) => boolean): Item {
  const found = items.find(isIt);
  if (found === undefined) throw new Error('The seed names something that it does not hold.');
  return found;
}
