import type { TransitionRule } from '../contract';

export interface IssueType {
  id: string;
  name: string;
  description: string;
  /** 1 for epics, 0 for standard issues, -1 for sub-tasks. */
  hierarchyLevel: number;
}

export type CategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  id: string;
  name: string;
  category: CategoryKey;
}

export interface Transition {
  id: string;
  name: string;
  /** The statuses it leads away from. */
  from: string[];
  to: string;
  /** Absent until there is one. */
  rules?: TransitionRule[];
}

export interface Workflow {
  initialStatusId: string;
  statuses: Status[];
  transitions: Transition[];
}

export const permissionKeys = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'DELETE_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'MODIFY_REPORTER',
  'SCHEDULE_ISSUES',
  'LINK_ISSUES',
  'ADMINISTER_PROJECTS',
] as const;
export type PermissionKey = (typeof permissionKeys)[number];

/** The fields that a screen may hold, besides the project and the issue type. */
export const screenFields = ['summary', 'parent', 'description', 'duedate', 'assignee', 'reporter', 'labels'] as const;
export type ScreenField = (typeof screenFields)[number];

export interface ProjectIssueType extends IssueType {
  /** The fields on the screens that create and edit issues of this type. */
  screen: ScreenField[];
}

export interface Project {
  id: string;
  key: string;
  name: string;
  leadAccountId: string;
  managedBy: 'company' | 'team';
  issueTypes: ProjectIssueType[];
  workflow: Workflow;
  /** By account; who may not browse sees nothing of the project. */
  permissions: Record<string, PermissionKey[]>;
  lastIssueNumber: number;
}

export interface RemoteLink {
  id: number;
  globalId?: string;
  application?: { type?: string; name?: string };
  relationship?: string;
  object: {
    url: string;
    title: string;
    summary?: string;
    icon?: { url16x16?: string; title?: string; link?: string };
    status?: { resolved?: boolean; icon?: { url16x16?: string; title?: string; link?: string } };
  };
}

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  issueTypeId: string;
  statusId: string;
  parentId: string | null;
  summary: string;
  description: unknown;
  duedate: string | null;
  assigneeId: string | null;
  reporterId: string | null;
  creatorId: string;
  labels: string[];
  created: string;
  updated: string;
  properties: Record<string, unknown>;
  remoteLinks: RemoteLink[];
  /** The accounts that its security level lets see it; absent where it has none. */
  security?: string[];
}

export interface JiraData {
  projects: Project[];
  issues: Issue[];
  nextIssueId: number;
  nextRemoteLinkId: number;
  nextChangeId: number;
}
