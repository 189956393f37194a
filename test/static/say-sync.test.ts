import type { PlannedAction, SyncPreview } from '../../src/contract/api';
import { sayNothingToDo, sayPlan } from '../../static/src/sync/plan/sayPlan';
import { sayStep, sayValue, sayWhy } from '../../static/src/sync/plan/sayStep';
import { addReport, beginning } from '../../static/src/sync/run/SyncProgress';
import { sayDone, sayRun, sayWhen } from '../../static/src/sync/run/sayRun';
import { did, failure, report, step, ticket } from './sync-words';

const preview = (given: Partial<SyncPreview>): SyncPreview => ({
  actions: [],
  unchanged: 0,
  leftAlone: [],
  trackingIssue: null,
  newTrackingIssue: null,
  sharesWith: null,
  warnings: [],
  ...given,
});
const prompt = { what: 'Row 4', reason: 'it still holds the prompt' };

test('says in one sentence what a sync would do', () => {
  const actions = [
    step('1', { type: 'create' }),
    step('2', { type: 'create' }),
    step('3', { type: 'update' }),
    step('4', { type: 'relink' }),
    step('5', { type: 'complete' }),
    step('6', { type: 'conflict' }),
  ];
  expect([
    sayPlan(preview({ actions, unchanged: 4, leftAlone: [prompt] })),
    sayPlan(preview({ actions: [step('7', { type: 'unlink' }), step('8', { type: 'close' })] })),
    sayPlan(preview({ actions: [step('9', { type: 'create-tracking' }), step('10', { type: 'create' })] })),
  ]).toEqual([
    '2 new, 2 changed, 1 done or open again, 1 needs a decision, 4 the same on both sides, 1 left alone.',
    '2 need a decision.',
    'New tracking issue, 1 new.',
  ]);
});

test('says plainly that there is nothing to do', () => {
  expect([
    sayNothingToDo(preview({})),
    sayNothingToDo(preview({ unchanged: 1, leftAlone: [prompt] })),
    sayNothingToDo(preview({ leftAlone: [prompt] })),
  ]).toEqual([
    'Nothing to sync: the page has no open questions or milestones yet.',
    'Nothing to sync: 1 item is the same on the page and in Jira.',
    'Nothing to sync: everything on the page is left alone.',
  ]);
});

test.each<[Partial<PlannedAction>, string]>([
  [{ type: 'create', ticket: null }, 'New ticket'],
  [{ type: 'relink', to: 'page' }, 'Link the row to PAY-7'],
  [{ type: 'unlink', to: 'page' }, 'Take the link to PAY-7 off the row'],
  [{ type: 'close' }, 'Close PAY-7'],
  [{ type: 'complete', field: 'done', to: 'jira' }, 'Close PAY-7'],
  [{ type: 'complete', field: 'done', to: 'page' }, 'Mark as done on the page'],
  [{ type: 'reopen', field: 'done', to: 'jira' }, 'Open PAY-7 again'],
  [{ type: 'reopen', field: 'done', to: 'page' }, 'Mark as open on the page'],
  [{ type: 'update', field: 'due', to: 'jira' }, 'Due date in PAY-7'],
  [{ type: 'update', field: 'answer', to: 'page' }, 'Answer on the page'],
  [{ type: 'conflict', field: 'assignee', to: null }, 'Assignee of PAY-7'],
])('names the step %j', (given, said) => {
  expect(sayStep(step('1', given))).toBe(said);
});

test('says why a step is to be done', () => {
  expect([
    sayWhy(step('1', { type: 'complete', to: 'jira' })),
    sayWhy(step('1', { type: 'reopen', to: 'page' })),
    sayWhy(step('1', { type: 'close', reason: 'its row is gone' })),
    sayWhy(step('1', { type: 'update' })),
  ]).toEqual(['it is done on the page', 'it is open in Jira', 'its row is gone', null]);
});

test('says values as people read them', () => {
  const formatDay = (day: string) => `the day ${day}`;
  expect([
    sayValue('due', '2026-12-04', formatDay),
    sayValue('text', '2026-12-04', formatDay),
    sayValue('assignee', null, formatDay),
  ]).toEqual(['the day 2026-12-04', '2026-12-04', 'nothing']);
});

test('says what a sync did', () => {
  const all = report({
    trackingIssue: { ...ticket('PAY-9'), created: true },
    did: [
      did('1'),
      did('2', { type: 'update' }),
      did('3', { type: 'conflict' }),
      did('4', { type: 'relink' }),
      did('5', { type: 'reopen' }),
      did('6', { type: 'close' }),
      did('7', { type: 'unlink' }),
    ],
    failed: [failure('8')],
  });
  const steps = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  expect([sayDone(addReport(beginning(steps), steps, all)), sayDone(beginning([]))]).toEqual([
    'Tracking issue created, 1 ticket created, 2 fields changed, 1 row linked, 1 item done or open again, ' +
      '1 ticket closed, 1 link taken off, 1 failed, 1 had nothing left to do.',
    'Nothing was left to do.',
  ]);
});

test('says where a sync stands', () => {
  const progress = addReport(
    beginning(['1', '2', '3']),
    ['1', '2', '3'],
    report({ remaining: ['3'], did: [did('1')] }),
  );
  const error = { code: 'rate-limited' as const, message: 'Jira is busy.', advice: 'Go on later.', retryAfter: 90 };
  expect([
    sayRun({ phase: 'running', progress }),
    sayRun({ phase: 'waiting', progress, error, seconds: 20 }),
    sayRun({ phase: 'stopped', progress }),
    sayRun({ phase: 'failed', progress, error }),
  ]).toEqual([
    'Syncing: 2 of 3 done…',
    'Jira is busy. The sync goes on by itself in 20 seconds.',
    'Stopped: 2 of 3 done. What is done stays done.',
    'Not finished: at least 2 of 3 done. What is done stays done.',
  ]);
});

test('says when a sync can go on', () => {
  const now = new Date('2026-11-20T10:00:00Z');
  const time = (moment: Date) => moment.toISOString().slice(11, 16);
  const error = { code: 'rate-limited' as const, message: '', advice: '' };
  expect([
    sayWhen({ ...error, retryAfter: 90 }, now, time),
    sayWhen(error, now, time),
    sayWhen({ ...error, code: 'unexpected', retryAfter: 90 }, now, time),
  ]).toEqual(['It can go on at 10:01, in 2 minutes.', null, null]);
});
