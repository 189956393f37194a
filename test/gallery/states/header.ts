import {
  answeredOfSections,
  approved,
  asksOfSection,
  asksOfSections,
  changedSince,
  changesRequested,
  design,
  epic,
  expired,
  implemented,
  overfull,
  progressed,
  relinked,
  roleToAsk,
  savedCards,
  untouched,
  withProgress,
} from '../sample-designs';
import type { Page } from 'playwright-core';
import type { NamedIssue } from '../../../src/contract/api';
import { changesOfEachKind } from '../sample-changes';
import { failed, lapsed, notFound, reading, stale, statesOf, value, wide } from '../gallery-state';

const shown = (given: typeof savedCards, jiraConnected = true) => ({
  getDesign: value<'getDesign'>({ design: given, jiraConnected, named: null }),
});

/** A copy of a design, which is linked to nothing. */
const copied = (named: Partial<NamedIssue>) => ({
  getDesign: value<'getDesign'>({
    design: design({ epic: null, trackingIssue: null }),
    jiraConnected: true,
    named: { issue: epic, canLink: true, answer: null, ...named },
  }),
});

const press = async (page: Page, ...buttons: string[]) => {
  for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
};

const onPage = {
  type: 'macro',
  content: { id: '70001', type: 'page' },
  space: { id: '65601', key: 'ENG' },
  isEditing: false,
  config: {},
};

/** The header above a design on its page. */
export const headerStates = statesOf(
  {
    surface: 'Header on the page',
    entry: 'macro',
    extension: onPage,
    widths: wide,
  },
  [
    { state: 'Loading', answers: { getDesign: 'never' }, shows: reading },
    { state: 'Draft', answers: shown(untouched), shows: 'Engineering' },
    { state: 'In review', answers: shown(savedCards), shows: 'Engineering' },
    { state: 'The license is not active', answers: shown(savedCards), ...lapsed },
    { state: 'Changes requested', answers: shown(design({ approval: changesRequested })), shows: 'Engineering' },
    { state: 'Approved', answers: shown(design({ approval: approved })), shows: 'Engineering' },
    { state: 'Changed since approval', answers: shown(design({ approval: changedSince })), shows: 'Engineering' },
    {
      state: 'Approved, with progress since',
      answers: shown(design({ approval: { ...approved, progress: progressed } })),
      shows: /14 progress updates since/,
    },
    { state: 'Signed for another work item', answers: shown(design({ approval: relinked })), shows: 'Engineering' },
    { state: 'A role that has to be asked', answers: shown(design({ approval: roleToAsk })), shows: /Has to be asked/ },
    { state: 'Expired', answers: shown(design({ approval: expired })), shows: 'Engineering' },
    { state: 'Implemented', answers: shown(design({ approval: implemented })), shows: 'Engineering' },
    {
      state: 'May be viewed, not edited; the epic is hidden',
      answers: shown(design({ canEdit: false, epic: 'hidden' })),
      shows: 'Engineering',
    },
    {
      state: 'The epic was deleted',
      answers: shown(design({ epic: 'deleted' })),
      shows: /was deleted in Jira/,
    },
    {
      state: 'The tracking issue was deleted',
      answers: shown(
        design({
          trackingIssue: null,
          unreadable: [
            'The tracking issue PAY-10 was deleted in Jira. The next sync with new tickets creates another one.',
          ],
        }),
      ),
      shows: /PAY-10 was deleted/,
    },
    {
      state: 'Not connected to Jira',
      answers: shown(design({ epic: null, trackingIssue: null }), false),
      shows: 'Engineering',
    },
    { state: 'A copy, linked to nothing', answers: copied({}), shows: 'Link to PAY-1' },
    {
      state: 'A copy, for a person who may not edit the epic',
      answers: copied({ canLink: false }),
      shows: 'Propose link',
    },
    {
      state: 'A link that is proposed',
      answers: copied({ canLink: false, answer: 'proposed' }),
      shows: /The link is proposed/,
    },
    {
      state: 'A link that was declined',
      answers: copied({ canLink: false, answer: 'declined' }),
      shows: /declined the link/,
    },
    { state: 'Overfull', answers: shown(overfull), shows: 'Engineering' },
    {
      state: 'Overfull, in German',
      locale: 'de-DE',
      answers: shown(overfull),
      shows: 'Genehmigen',
    },
    {
      state: 'Approving',
      answers: shown(savedCards),
      shows: /You sign off on version 7/,
      act: (page) => press(page, 'Approve'),
    },
    {
      state: 'Approving what has progress, and content that no approval covers',
      answers: shown(design({ approval: withProgress })),
      shows: 'Task reopened',
      act: async (page) => {
        await press(page, 'Approve');
        await page.getByText('14 progress updates since the oldest sign-off').click();
      },
    },
    {
      state: 'Approving what has progress, in German',
      locale: 'de-DE',
      answers: shown(design({ approval: withProgress })),
      shows: 'Ticket: PAY-12 (in „Timeline“)',
      act: async (page) => {
        await press(page, 'Genehmigen');
        await page.locator('form summary').click();
      },
    },
    {
      state: 'An approval on its way',
      answers: { ...shown(savedCards), takeApprovalStep: 'never' },
      shows: /You sign off on version 7/,
      act: (page) => press(page, 'Approve', 'Approve'),
    },
    {
      state: 'Edited since it was looked at',
      answers: { ...shown(savedCards), takeApprovalStep: stale },
      shows: 'Refresh',
      act: (page) => press(page, 'Approve', 'Approve'),
    },
    {
      state: 'Edited since it was looked at, with what changed',
      answers: {
        ...shown(savedCards),
        takeApprovalStep: stale,
        getChanges: value<'getChanges'>(changesOfEachKind),
      },
      shows: /vault-overview/,
      act: (page) => press(page, 'Approve', 'Approve', 'See what changed'),
    },
    {
      state: 'Requesting changes without saying which',
      answers: shown(savedCards),
      shows: 'Say what should change.',
      act: (page) => press(page, 'Request changes', 'Request changes'),
    },
    {
      state: 'Cancelling a review',
      answers: shown(design({ approval: changesRequested })),
      shows: /goes back to Draft/,
      act: (page) => press(page, 'Cancel review'),
    },
    {
      state: 'Findings opened',
      answers: shown(savedCards),
      shows: 'Go to “Rollout”',
      act: (page) => page.getByText('Findings: 1 blocking, 1 warning').click(),
    },
    {
      state: 'Diagrams opened, of which one cannot be drawn',
      answers: {
        ...shown(savedCards),
        getDiagrams: value<'getDiagrams'>({
          diagrams: [
            { section: 'Architecture', source: 'graph LR\n  Shop --> API\n  API --> Vault', isCut: false },
            { section: 'Rollout', source: 'graph LR\n  Shop --', isCut: false },
          ],
          total: 2,
        }),
      },
      shows: 'Rollout',
      act: async (page) => {
        await page.getByText('2 diagrams').click();
        await page.mouse.move(0, 0);
        await page.getByRole('img', { name: 'Diagram in “Architecture”' }).waitFor();
      },
    },
    {
      state: 'A milestone with the focus',
      answers: shown(savedCards),
      shows: /Waits for: Design approved/,
      act: (page) => page.getByRole('button', { name: /^Vault ready/ }).focus(),
    },
    {
      state: 'Above the document in the macro',
      extension: { ...onPage, macro: { body: { type: 'doc', version: 1, content: [{ type: 'rule' }] } } },
      answers: shown(savedCards),
      shows: 'Move onto the page',
    },
    { state: 'A section that may be milestones', answers: shown(asksOfSection), shows: 'Engineering' },
    {
      state: 'Several sections that may be tracked',
      answers: shown(asksOfSections),
      shows: 'Engineering',
      act: (page) => page.getByText('3 sections look like').click(),
    },
    {
      state: 'Sections that people decided on',
      answers: shown(answeredOfSections),
      shows: 'Engineering',
      act: (page) => page.getByText('Sections with a decision').click(),
    },
    {
      state: 'A live doc',
      answers: shown(design({ isLive: true })),
      shows: /turn live editing off/,
    },
    {
      state: 'In a blog post',
      extension: { ...onPage, content: { id: '70001', type: 'blogpost' } },
      answers: {},
      shows: /This design is in a blog post/,
    },
    {
      state: 'In a template, in German',
      locale: 'de-DE',
      extension: { ...onPage, content: undefined, template: { id: '7' } },
      answers: {},
      shows: /Dieses Design steht in einer Vorlage/,
    },
    { state: 'Not published', answers: { getDesign: notFound }, shows: /publish/i },
    { state: 'Failed', answers: { getDesign: failed() }, shows: 'Try again' },
  ],
);
