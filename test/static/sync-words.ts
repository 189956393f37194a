import type { DoneAction, PlannedAction, SyncReport } from '../../src/contract/api';

export const ticket = (key: string) => ({ key, url: `https://site.test/browse/${key}` });

/** A step as a preview shows it; whatever a test is about is given. */
export const step = (id: string, given: Partial<PlannedAction> = {}): PlannedAction => ({
  id,
  type: 'update',
  kind: 'question',
  text: `Text of ${id}`,
  ticket: ticket('PAY-7'),
  field: null,
  to: 'jira',
  before: null,
  after: null,
  reason: null,
  selected: true,
  creates: null,
  ...given,
});

export const did = (id: string, given: Partial<DoneAction> = {}): DoneAction => ({
  id,
  type: 'create',
  kind: 'question',
  text: `Text of ${id}`,
  ticket: ticket('PAY-7'),
  field: null,
  to: 'jira',
  dropped: [],
  ...given,
});

export const failure = (id: string, reason = 'Jira was busy') => ({ id, text: `Text of ${id}`, reason });

export const report = (given: Partial<SyncReport> = {}): SyncReport => ({
  remaining: [],
  trackingIssue: null,
  did: [],
  failed: [],
  stopped: null,
  pageVersion: 4,
  ...given,
});
