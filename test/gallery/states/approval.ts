import type { ApiOutput, ChangedSection, Finding } from '../../../src/contract/api';
import { failed, notFound, reading, stale, statesOf, value, wide } from '../gallery-state';
import { changesOfEachKind } from '../sample-changes';
import { ada, ben, chloe, dmitri, longName, rightToLeft } from '../sample-people';

const dialog = (view: string) => ({
  type: 'macro',
  content: { id: '70001', type: 'page' },
  space: { id: '65601', key: 'ENG' },
  modal: { view, seen: { pageId: '70001', digest: 'sample', seen: 3 }, since: view === 'changes' ? 7 : null },
});

const roles: ApiOutput<'getReviewRoles'>['roles'] = [
  { name: 'Engineering Lead', needed: 1, proposed: [ben], only: null, mandatory: false },
  { name: 'Architect', needed: 2, proposed: [], only: null, mandatory: false },
  { name: 'Security Review', needed: 1, proposed: [chloe], only: [chloe, dmitri], mandatory: false },
];
/** A policy asks for the security review; the others come from the page. */
const withPolicy = roles.map((role) => ({ ...role, mandatory: role.name === 'Security Review' }));
const finding: Finding = {
  rule: 'blocking-question',
  severity: 'blocking',
  section: 'Open Questions',
  anchor: null,
  inMacro: true,
  message: 'The question “Who may delete a saved card?” blocks and is open.',
  fix: 'Answer it, or say why it does not block.',
};

const request = statesOf(
  { surface: 'Requesting a review', entry: 'approval', extension: dialog('request'), widths: wide },
  [
    { state: 'Loading', answers: { getReviewRoles: 'never' }, shows: reading },
    {
      state: 'Ready',
      answers: { getReviewRoles: value<'getReviewRoles'>({ roles, blocking: [] }) },
      shows: 'Architect',
    },
    {
      state: 'Too few people',
      answers: { getReviewRoles: value<'getReviewRoles'>({ roles, blocking: [] }) },
      shows: /^Choose at least 2 people/,
      act: (page) => page.getByRole('button', { name: 'Request review' }).click(),
    },
    {
      state: 'A role left out',
      answers: { getReviewRoles: value<'getReviewRoles'>({ roles: withPolicy, blocking: [] }) },
      shows: /The policy doesn’t ask for this role/,
      act: (page) => page.getByRole('checkbox', { name: 'Leave Architect out of this review' }).check(),
    },
    {
      state: 'A role left out, in German',
      locale: 'de-DE',
      answers: { getReviewRoles: value<'getReviewRoles'>({ roles: withPolicy, blocking: [] }) },
      shows: 'Architect',
    },
    {
      state: 'No role to ask',
      answers: { getReviewRoles: value<'getReviewRoles'>({ roles: [], blocking: [] }) },
      shows: /There is no role to ask/,
    },
    {
      state: 'Edited since it was looked at',
      answers: {
        getReviewRoles: value<'getReviewRoles'>({ roles: roles.slice(0, 1), blocking: [] }),
        takeApprovalStep: stale,
      },
      shows: 'Refresh',
      act: (page) => page.getByRole('button', { name: 'Request review' }).click(),
    },
    {
      state: 'Edited since it was looked at, with what changed',
      answers: {
        getReviewRoles: value<'getReviewRoles'>({ roles: roles.slice(0, 1), blocking: [] }),
        takeApprovalStep: stale,
        getChanges: value<'getChanges'>(changesOfEachKind),
      },
      shows: /vault-overview/,
      act: async (page) => {
        await page.getByRole('button', { name: 'Request review' }).click();
        await page.getByRole('button', { name: 'See what changed' }).click();
      },
    },
    {
      state: 'With blocking findings',
      answers: { getReviewRoles: value<'getReviewRoles'>({ roles, blocking: [finding, finding] }) },
      shows: 'Architect',
    },
    {
      state: 'Overfull',
      answers: {
        getReviewRoles: value<'getReviewRoles'>({
          roles: Array.from({ length: 12 }, (_, index) => ({
            name: `${String(index + 1)} Zahlungsverkehrsabwicklungsdienstleistungsprüfung`,
            needed: 3,
            proposed: [longName, rightToLeft, ada],
            only: null,
            mandatory: false,
          })),
          blocking: Array.from({ length: 20 }, () => finding),
        }),
      },
      shows: /Zahlungsverkehr/,
    },
    { state: 'Failed', answers: { getReviewRoles: failed() }, shows: 'Try again' },
  ],
);

const same = (text: string) => ({ text, change: 'same' as const });
const added = (text: string) => ({ text, change: 'added' as const });
const removed = (text: string) => ({ text, change: 'removed' as const });

const apiDesign: ChangedSection = {
  title: 'API Design',
  change: 'changed',
  blocks: [
    {
      change: 'changed',
      kind: 'paragraph',
      words: [same('A card is kept for '), removed('30'), added('90'), same(' days after the customer leaves.')],
    },
    { change: 'changed', kind: 'code', words: [same('POST /cards\nretry('), removed('3'), added('8'), same(');')] },
    { change: 'added', kind: 'tableRow', words: [added('Attempts | 8 | per day')] },
    { change: 'changed', kind: 'paragraph', words: [same('At most once.')] },
  ],
};

const sections: ChangedSection[] = [
  apiDesign,
  { title: 'Rollout', change: 'moved', blocks: [] },
  {
    title: 'Costs',
    change: 'added',
    blocks: [{ change: 'added', kind: 'paragraph', words: [added('About 40 € a month.')] }],
  },
  { title: null, change: 'changed', blocks: [{ change: 'removed', kind: 'listItem', words: [removed('Ada Park')] }] },
];
const between = {
  from: { version: 7, at: '2026-11-12T09:30:00.000Z' },
  to: { version: 11, at: '2026-11-19T15:00:00.000Z' },
};

const changes = statesOf(
  { surface: 'What changed since', entry: 'approval', extension: dialog('changes'), widths: wide },
  [
    { state: 'Loading', answers: { getChanges: 'never' }, shows: reading },
    {
      state: 'Four sections',
      answers: { getChanges: value<'getChanges'>({ ...between, sections, onlySections: false }) },
      shows: 'Rollout',
    },
    {
      state: 'Blocks of each kind',
      answers: { getChanges: value<'getChanges'>(changesOfEachKind) },
      shows: /vault-overview/,
    },
    {
      state: 'Blocks of each kind, in German',
      locale: 'de-DE',
      answers: { getChanges: value<'getChanges'>(changesOfEachKind) },
      shows: /vault-overview/,
    },
    {
      state: 'Nothing changed',
      answers: { getChanges: value<'getChanges'>({ ...between, sections: [], onlySections: false }) },
      shows: /7/,
    },
    {
      state: 'The old version is gone',
      answers: {
        getChanges: value<'getChanges'>({
          ...between,
          sections: sections.map((section) => ({ ...section, blocks: [] })),
          onlySections: true,
        }),
      },
      shows: 'Rollout',
    },
    {
      state: 'Overfull',
      answers: {
        getChanges: value<'getChanges'>({
          ...between,
          sections: Array.from({ length: 30 }, (_, index) => ({
            ...apiDesign,
            title: `${String(index + 1)} Zahlungsverkehrsabwicklungsdienstleistungsprüfungsverfahren`,
          })),
          onlySections: false,
        }),
      },
      shows: /Zahlungsverkehr/,
    },
    { state: 'May not be seen any more', answers: { getChanges: notFound }, shows: 'Try again' },
  ],
);

const entry = (number: number, changes: Partial<ApiOutput<'getApprovalHistory'>['events'][number]>) => ({
  number,
  type: 'approve' as const,
  by: ben,
  at: '2026-11-12T09:30:00.000Z',
  role: null,
  comment: null,
  version: 7,
  digest: 'sample',
  reviewers: [],
  leftOut: [],
  ...changes,
});

const history = statesOf(
  { surface: 'History of an approval', entry: 'approval', extension: dialog('history'), widths: wide },
  [
    { state: 'Loading', answers: { getApprovalHistory: 'never' }, shows: reading },
    {
      state: 'Nothing yet',
      answers: { getApprovalHistory: value<'getApprovalHistory'>({ events: [] }) },
      shows: /No|Nobody|Nothing/,
    },
    {
      state: 'Each kind of step',
      answers: {
        getApprovalHistory: value<'getApprovalHistory'>({
          events: [
            entry(7, { type: 'reopen', by: ada }),
            entry(6, { type: 'markImplemented', by: ada }),
            entry(5, { role: 'Security Review', by: chloe, comment: 'Fine now.' }),
            entry(4, { type: 'withdraw', role: 'Architect' }),
            entry(3, {
              type: 'requestChanges',
              role: 'Security Review',
              by: chloe,
              comment: 'Say who may read the card.',
            }),
            entry(2, { role: 'Architect', by: longName }),
            entry(1, {
              type: 'requestReview',
              by: ada,
              leftOut: ['Privacy'],
              reviewers: [
                { role: 'Architect', people: [ben, longName] },
                { role: 'Security Review', people: [chloe] },
              ],
            }),
          ],
        }),
      },
      shows: 'Fine now.',
    },
    { state: 'Failed', answers: { getApprovalHistory: failed() }, shows: 'Try again' },
  ],
);

export const approvalStates = [...request, ...changes, ...history];
