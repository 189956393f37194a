import type { ApiOutput, PlannedAction } from '../../../src/contract/api';
import { failed, noJira, rateLimited, reading, statesOf, value, wide } from '../gallery-state';

const action = (id: number, changes: Partial<PlannedAction>): PlannedAction => ({
  id: `step-${String(id)}`,
  type: 'create',
  kind: 'question',
  text: 'Who may delete a saved card?',
  ticket: null,
  field: null,
  to: 'jira',
  before: null,
  after: null,
  reason: null,
  selected: true,
  creates: { issueType: 'Sub-task', assignee: 'Ben Ortiz', due: '2026-12-04', dropped: [] },
  ...changes,
});
const ticket = (number: number) => ({
  key: `PAY-${String(number)}`,
  url: `https://example.atlassian.net/browse/PAY-${String(number)}`,
});
const changed = { ticket: ticket(12), creates: null };

const conflict = (id: number) =>
  action(id, {
    ...changed,
    type: 'conflict',
    field: 'text',
    to: null,
    before: 'Which queue?',
    after: 'Which topic?',
    selected: false,
  });

const actions: PlannedAction[] = [
  action(1, {}),
  action(2, {
    kind: 'milestone',
    text: 'Vault ready',
    creates: {
      issueType: 'Sub-task',
      assignee: null,
      due: null,
      dropped: [{ field: 'Due date', reason: 'the create screen of PAY doesn’t have it' }],
    },
  }),
  action(3, { ...changed, type: 'update', field: 'due', before: 'Dec 4, 2026', after: 'Dec 11, 2026' }),
  conflict(4),
  action(5, { ...changed, type: 'complete', to: 'page', reason: 'PAY-12 is done' }),
  action(6, { ...changed, type: 'unlink', to: 'page', reason: 'PAY-12 doesn’t exist any more, or you may not see it' }),
];
const trackingStep = (type: 'create-tracking' | 'move-tracking') =>
  action(7, {
    type,
    kind: null,
    text: 'Saved cards',
    ticket: type === 'move-tracking' ? ticket(10) : null,
    creates: type === 'move-tracking' ? null : { issueType: 'Task', assignee: null, due: null, dropped: [] },
    before: type === 'move-tracking' ? 'PAY-2' : null,
    after: type === 'move-tracking' ? 'PAY-1' : null,
  });
const preview = (changes: Partial<ApiOutput<'previewSync'>> = {}): ApiOutput<'previewSync'> => ({
  actions,
  unchanged: 12,
  leftAlone: [{ what: 'Row 3 of “Timeline”', reason: 'its date is still the template’s prompt' }],
  trackingIssue: ticket(10),
  newTrackingIssue: null,
  sharesWith: null,
  warnings: [],
  ...changes,
});
const planned = (changes: Partial<ApiOutput<'previewSync'>> = {}) => ({
  previewSync: value<'previewSync'>(preview(changes)),
});

export const syncStates = statesOf(
  {
    surface: 'Sync',
    entry: 'sync',
    extension: { type: 'macro', content: { id: '70001', type: 'page' }, modal: { pageId: '70001' } },
    widths: wide,
  },
  [
    { state: 'Loading', answers: { previewSync: 'never' }, shows: reading },
    { state: 'Steps of each kind', answers: planned(), shows: 'Vault ready' },
    {
      state: 'A page that only some people may view',
      answers: planned({ sharesWith: { projectId: '10000', projectKey: 'PAY' } }),
      shows: 'Only some people can view this page.',
    },
    {
      state: 'A page that only some people may view, with rows held back, in German',
      locale: 'de-DE',
      answers: planned({ sharesWith: { projectId: '10000', projectKey: 'PAY' } }),
      shows: /PAY/,
    },
    {
      state: 'A page that somebody is writing on',
      answers: planned({
        warnings: [
          'Somebody has unpublished changes to this page. A sync may override them: publish or discard them first.',
        ],
      }),
      shows: 'Somebody has unpublished changes to this page.',
    },
    {
      state: 'The tracking issue is made',
      answers: planned({
        actions: [trackingStep('create-tracking'), ...actions.slice(0, 2)],
        trackingIssue: null,
        newTrackingIssue: { issueType: 'Task', parentKey: 'PAY-1' },
      }),
      shows: 'Vault ready',
    },
    {
      state: 'The tracking issue moves, and a ticket is offered its place',
      answers: planned({
        actions: [
          trackingStep('move-tracking'),
          action(8, {
            ...changed,
            type: 'relink',
            to: 'page',
            reason: 'PAY-12 was made for this row and is not on the page',
          }),
          ...actions.slice(0, 2),
        ],
      }),
      shows: 'Vault ready',
    },
    {
      state: 'The first sync',
      answers: planned({
        actions: actions.slice(0, 2),
        trackingIssue: null,
        newTrackingIssue: { issueType: 'Task', parentKey: 'PAY-1' },
      }),
      shows: 'Vault ready',
    },
    { state: 'Nothing to do', answers: planned({ actions: [], leftAlone: [] }), shows: /12/ },
    {
      state: '300 questions',
      answers: planned({
        actions: Array.from({ length: 300 }, (_, index) =>
          action(index, {
            text: `${String(index + 1)} Zahlungsverkehrsabwicklungsdienstleistungsprüfungsverfahrensordnung?`,
          }),
        ),
      }),
      shows: /New \(300\)/,
    },
    {
      state: '300 questions, opened',
      answers: planned({
        actions: Array.from({ length: 300 }, (_, index) => action(index, { text: `Question ${String(index + 1)}?` })),
      }),
      shows: 'Question 100?',
      act: (page) => page.getByRole('button', { name: 'New (300)' }).click(),
    },
    {
      state: 'Several conflicts',
      answers: planned({ actions: [conflict(1), conflict(2), conflict(3)], leftAlone: [] }),
      shows: 'All 3 conflicts:',
    },
    { state: 'In German', locale: 'de-DE', answers: planned(), shows: 'Vault ready' },
    {
      state: 'Nothing to do, but to say what is left alone',
      answers: planned({ actions: [], unchanged: 0 }),
      shows: /left alone/,
    },
    {
      state: 'At work',
      answers: { ...planned(), applySync: 'never' },
      shows: 'Stop',
      act: (page) => page.getByRole('button', { name: /^Apply/ }).click(),
    },
    {
      state: 'Waiting for Jira',
      answers: { ...planned(), applySync: rateLimited },
      shows: /goes on by itself in 30 seconds/,
      act: (page) => page.getByRole('button', { name: /^Apply/ }).click(),
    },
    {
      state: 'Broken off',
      answers: { ...planned(), applySync: failed() },
      shows: 'Not done yet (5)',
      act: (page) => page.getByRole('button', { name: /^Apply/ }).click(),
    },
    { state: 'Not connected to Jira', answers: { previewSync: noJira }, shows: 'connected to Jira' },
    { state: 'Failed', answers: { previewSync: failed() }, shows: 'Try again' },
    {
      state: 'Done, with failures',
      answers: {
        ...planned(),
        applySync: value<'applySync'>({
          remaining: [],
          trackingIssue: { ...ticket(10), created: true },
          did: [
            {
              id: 'step-1',
              type: 'create',
              kind: 'question',
              text: 'Who may delete a saved card?',
              ticket: ticket(13),
              field: null,
              to: 'jira',
              dropped: [],
            },
          ],
          failed: [{ id: 'step-2', text: 'Vault ready', reason: 'Jira refused it: Summary is too long.' }],
          stopped: null,
          pageVersion: 8,
        }),
      },
      shows: 'Summary is too long',
      act: (page) => page.getByRole('button', { name: /^(Sync|Apply)/ }).click(),
    },
  ],
);
