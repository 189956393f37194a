/** Designs as the surfaces get them; a test says what matters to it. */
import type { Approval, ApprovalRoleState, DesignSummary, Person } from '../../src/contract/api';

export const person = (name: string): Person => ({ accountId: name.toLowerCase(), displayName: name });

export const noSteps: Approval['steps'] = {
  requestReview: false,
  cancelReview: false,
  approve: [],
  requestChanges: [],
  withdraw: [],
  markImplemented: false,
  reopen: false,
};

export const approval = (given: Partial<Approval> = {}): Approval => ({
  status: 'draft',
  signed: 0,
  needed: 0,
  version: null,
  approvedAt: null,
  expiresOn: null,
  requested: null,
  roles: [],
  changed: null,
  steps: noSteps,
  digest: 'digest',
  progress: { count: 0, first: [] },
  uncovered: { count: 0, first: [] },
  byline: { propertyKey: 'tdd_status', title: 'Draft', tooltip: 'Status of this technical design' },
  seen: 0,
  ...given,
});

export const awaiting = (...awaited: Person[]): ApprovalRoleState => ({
  name: 'Architect',
  asked: true,
  needed: 1,
  signed: 0,
  signOffs: [],
  awaited,
});

export const design = (title: string, given: Partial<Approval> = {}): DesignSummary => ({
  pageId: title,
  title,
  url: `https://example.com/${title}`,
  template: null,
  approval: approval(given),
  canEdit: true,
  owner: null,
  lastChange: { at: '2026-11-18T09:00:00Z', by: null, version: 9 },
  epic: null,
  trackingIssue: null,
  openQuestions: { total: 0, done: 0, nextDue: null },
  milestones: { total: 0, done: 0, next: null },
  timeline: [],
  diagrams: 0,
  readiness: null,
  unreadable: [],
  sections: [],
  isLive: false,
});
