import type { ApprovalPolicy, SettingsInForce, SyncSettings, TeamTemplate } from '../../../src/contract/api';
import { engineering } from '../../../src/features/templates/built-in/engineering';
import { templateInfoOf } from '../../../src/features/templates/built-in/template-info';
import { failed, reading, statesOf, value, wide } from '../gallery-state';
import { ada, ben, chloe, longName } from '../sample-people';

const space = (type = 'confluence:spaceSettings') => ({
  type,
  space: { id: '65601', key: 'ENG', name: 'Engineering' },
});
const longWord = 'Zahlungsverkehrsabwicklungsdienstleistungsprüfung';

const settings: SyncSettings = {
  place: 'tracking-issue',
  trackingIssueType: null,
  ticketType: null,
  labels: ['design'],
  kinds: ['question', 'milestone'],
  direction: 'both',
  automatic: ['done', 'due'],
  reminders: true,
};
const savedMeanwhile = (what: string, settings: string) =>
  failed({
    code: 'stale',
    message: `Ben Ortiz changed ${what} after you opened them: ${settings}.`,
    advice: 'Reload, check the result, then save again. What you changed stays.',
  });
const inForce = (changes: Partial<SettingsInForce> = {}): SettingsInForce => ({
  settings,
  version: 1,
  own: true,
  canChange: true,
  name: 'Engineering',
  issueTypes: { tracking: [{ id: '1', name: 'Task' }], ticket: [{ id: '2', name: 'Sub-task' }] },
  ...changes,
});

const syncSettings = statesOf(
  { surface: 'Sync settings of a space', entry: 'sync-settings', extension: space(), widths: wide },
  [
    { state: 'Loading', answers: { getSettings: 'never' }, shows: reading },
    {
      state: 'May be changed',
      answers: { getSettings: value<'getSettings'>(inForce()) },
      shows: 'Create tickets for',
    },
    {
      state: 'May only be read',
      answers: { getSettings: value<'getSettings'>(inForce({ canChange: false })) },
      shows: 'Create tickets for',
    },
    {
      state: 'Not connected to Jira',
      answers: { getSettings: value<'getSettings'>(inForce({ issueTypes: null })) },
      shows: 'Create tickets for',
    },
    {
      state: 'Of a design, without any kind of ticket',
      extension: { ...space('macro'), modal: { pageId: '70001' } },
      answers: {
        getSettings: value<'getSettings'>(inForce({ settings: { ...settings, kinds: [] }, name: 'Saved cards' })),
      },
      shows: 'Choose at least one.',
    },
    {
      state: 'Saved',
      answers: { getSettings: value<'getSettings'>(inForce()), saveSettings: value<'saveSettings'>(inForce()) },
      shows: /^Saved\./,
      act: (page) => page.getByRole('button', { name: 'Save' }).click(),
    },
    {
      state: 'Saved by somebody else meanwhile',
      answers: {
        getSettings: value<'getSettings'>(inForce()),
        saveSettings: savedMeanwhile('these settings', 'labels'),
      },
      shows: 'Reload and keep my changes',
      act: (page) => page.getByRole('button', { name: 'Save' }).click(),
    },
    {
      state: 'Not saved',
      answers: { getSettings: value<'getSettings'>(inForce()), saveSettings: failed() },
      shows: 'Try again in a minute.',
      act: (page) => page.getByRole('button', { name: 'Save' }).click(),
    },
    {
      state: 'In German',
      locale: 'de-DE',
      answers: { getSettings: value<'getSettings'>(inForce()) },
      shows: 'Tickets erstellen für',
    },
    { state: 'Failed', answers: { getSettings: failed() }, shows: 'Try again' },
  ],
);

const policy: ApprovalPolicy = {
  roles: null,
  authorsMayApprove: false,
  onEdit: 'flag',
  ignoredSections: [],
  expiresAfterDays: null,
  progressCounts: false,
  tellsPeople: true,
  updatesPage: true,
};
const template = {
  id: 'engineering' as const,
  name: 'Engineering',
  sections: ['Overview', 'API Design', 'Rollout', 'Open Questions', 'Timeline'],
};
const policies = (changes: object = {}) => ({
  getApprovalPolicies: value<'getApprovalPolicies'>({
    spaceName: 'Engineering',
    canChange: true,
    policy,
    version: 0,
    own: false,
    templates: [{ template, policy: null, version: 0 }],
    ...changes,
  }),
});

const ownRoles = {
  own: true,
  policy: {
    ...policy,
    roles: [
      { name: 'Architect', needed: 1, people: [] },
      { name: 'Security Review', needed: 2, people: [chloe, ben, longName] },
      { name: longWord, needed: 1, people: [] },
    ],
    onEdit: 'askAgain',
    ignoredSections: ['Timeline', longWord],
    expiresAfterDays: 90,
  },
  templates: [{ template, policy: { ...policy, onEdit: 'backToReview' } }],
};

const approvalPolicy = statesOf(
  { surface: 'Approval policies of a space', entry: 'approval-policy', extension: space(), widths: wide },
  [
    { state: 'Loading', answers: { getApprovalPolicies: 'never' }, shows: reading },
    { state: 'As it is without any', answers: policies(), shows: /approve/i },
    {
      state: 'Roles of its own',
      answers: policies(ownRoles),
      shows: /approve/i,
    },
    {
      state: 'With mistakes',
      answers: policies(ownRoles),
      shows: 'Enter a name.',
      act: async (page) => {
        await page.getByRole('button', { name: 'Add role' }).click();
        await page.getByRole('spinbutton', { name: 'Sign-offs expire after (days)' }).fill('0');
        await page.getByRole('button', { name: 'Save' }).click();
      },
    },
    {
      state: 'Saved by somebody else meanwhile',
      answers: {
        ...policies(ownRoles),
        saveApprovalPolicy: savedMeanwhile('this policy', 'who signs off, sections to ignore'),
      },
      shows: 'Reload and keep my changes',
      act: async (page) => {
        await page.getByRole('checkbox', { name: /Count progress/ }).check();
        await page.getByRole('button', { name: 'Save' }).click();
      },
    },
    {
      state: 'Of one template',
      answers: policies(ownRoles),
      shows: 'Who signs off',
      act: async (page) => {
        await page.getByRole('combobox', { name: 'Applies to' }).selectOption('engineering');
        await page.getByRole('combobox', { name: 'Policy' }).waitFor();
      },
    },
    { state: 'May only be read', answers: policies({ ...ownRoles, canChange: false }), shows: /approve/i },
    { state: 'In German', locale: 'de-DE', answers: policies(ownRoles), shows: 'Zu ignorierende Abschnitte' },
    { state: 'Failed', answers: { getApprovalPolicies: failed() }, shows: 'Try again' },
  ],
);

const draft = {
  document: engineering.build({ featureName: 'Saved cards', authors: [ada], date: '2026-11-20', links: [] }),
  sections: templateInfoOf(engineering).sections,
  repairs: [{ what: 'Expands', done: 'opened, each with its title as a bold line' }],
};

const teamTemplate = (index: number): TeamTemplate => ({
  id: `team-00000000-0000-4000-8000-0000000000${String(index + 10)}`,
  name: index === 0 ? 'Payment service' : `${String(index)} ${longWord}`,
  purpose: 'For whatever touches card data, with what the auditors ask for every year.',
  version: index + 1,
  sections: [
    { level: 2, title: 'Overview' },
    { level: 2, title: 'Card data' },
  ],
  requiredSections: ['Card data'],
  updatedAt: '2026-11-01T08:00:00.000Z',
  updatedBy: index % 2 === 0 ? ada : longName,
});
const listed = (count: number, canManage = true) => ({
  listTeamTemplates: value<'listTeamTemplates'>({
    canManage,
    templates: Array.from({ length: count }, (_, index) => teamTemplate(index)),
  }),
});

const teamTemplates = statesOf(
  { surface: 'Templates of a space', entry: 'space-settings', extension: space(), widths: wide },
  [
    { state: 'Loading', answers: { listTeamTemplates: 'never' }, shows: reading },
    { state: 'Empty', answers: listed(0), shows: /template/i },
    { state: 'Two templates', answers: listed(2), shows: 'Payment service' },
    { state: 'May only be read', answers: listed(2, false), shows: 'Payment service' },
    { state: '40 templates', answers: listed(40), shows: 'Payment service' },
    {
      state: 'None of 40 found',
      answers: listed(40),
      shows: 'No template matches',
      act: (page) => page.getByRole('textbox', { name: 'Find a template' }).fill('ledger'),
    },
    {
      state: 'Renaming one, asked before another is removed',
      answers: listed(2),
      shows: 'Keep it',
      act: async (page) => {
        await page.getByRole('button', { name: 'Rename' }).first().click();
        await page.getByRole('button', { name: 'Remove' }).click();
      },
    },
    {
      state: 'One previewed',
      answers: {
        ...listed(1),
        previewTeamTemplate: value<'previewTeamTemplate'>(draft),
      },
      shows: 'Hide preview',
      act: async (page) => {
        await page.getByRole('button', { name: 'Preview' }).click();
        await page.frameLocator('iframe').getByRole('heading', { name: 'Rollout' }).first().waitFor();
      },
    },
    {
      state: 'The renderer of one that is previewed does not come',
      answers: {
        ...listed(1),
        previewTeamTemplate: value<'previewTeamTemplate'>(draft),
      },
      shows: /^The document takes longer than usual/,
      act: async (page) => {
        await page.route('**/forge-apps/adf-renderer*', (route) => route.abort(), { times: 1 });
        await page.getByRole('button', { name: 'Preview' }).click();
      },
    },
    {
      state: 'A new one from Markdown',
      answers: { ...listed(2), previewTeamTemplate: value<'previewTeamTemplate'>(draft) },
      shows: 'Enter a name.',
      act: async (page) => {
        await page.getByRole('button', { name: 'New template from Markdown' }).click();
        await page.getByRole('button', { name: 'Save' }).click();
      },
    },
    { state: 'In German', locale: 'de-DE', answers: listed(2), shows: 'Payment service' },
    { state: 'Failed', answers: { listTeamTemplates: failed() }, shows: 'Try again' },
  ],
);

const onPage = { type: 'confluence:contentAction', content: { id: '70001', type: 'page' }, space: space().space };

const saveTemplate = statesOf(
  { surface: 'Saving a template', entry: 'save-template', extension: onPage, widths: wide },
  [
    { state: 'Loading', answers: { listTeamTemplates: 'never', previewTeamTemplate: 'never' }, shows: reading },
    {
      state: 'Ready',
      answers: { ...listed(1), previewTeamTemplate: value<'previewTeamTemplate'>(draft) },
      shows: /^Changed \(1\)/,
    },
    {
      state: 'May not save',
      answers: { ...listed(1, false), previewTeamTemplate: value<'previewTeamTemplate'>(draft) },
      shows: /template/i,
    },
    {
      state: 'Without a name',
      answers: { ...listed(0), previewTeamTemplate: value<'previewTeamTemplate'>(draft) },
      shows: 'Enter a name.',
      act: async (page) => {
        await page.getByText(/^Changed/).waitFor();
        await page.getByRole('button', { name: 'Save' }).click();
      },
    },
    {
      state: 'Saved',
      answers: {
        ...listed(0),
        previewTeamTemplate: value<'previewTeamTemplate'>(draft),
        saveTeamTemplate: value<'saveTeamTemplate'>({ template: teamTemplate(0), repairs: draft.repairs }),
      },
      shows: /From now on/,
      act: async (page) => {
        await page.getByText(/^Changed/).waitFor();
        await page.getByRole('textbox', { name: 'Name' }).fill('Payment service');
        await page.getByRole('button', { name: 'Save' }).click();
      },
    },
    {
      state: 'In German',
      locale: 'de-DE',
      answers: { ...listed(1), previewTeamTemplate: value<'previewTeamTemplate'>(draft) },
      shows: /^Geändert/,
    },
    { state: 'Failed', answers: { listTeamTemplates: failed(), previewTeamTemplate: failed() }, shows: 'Try again' },
  ],
);

const markdown = ['# Saved cards', '', '| Question | Owner |', '| --- | --- |', `| ${longWord}? | Ada |`, '', ''].join(
  '\n',
);
const exportMarkdown = statesOf(
  { surface: 'Exporting Markdown', entry: 'export-markdown', extension: onPage, widths: wide },
  [
    { state: 'Loading', answers: { exportMarkdown: 'never' }, shows: reading },
    {
      state: 'Of a blog post',
      extension: { ...onPage, content: { id: '70001', type: 'blogpost' } },
      answers: {},
      shows: /This works on pages only/,
    },
    {
      state: 'Ready',
      answers: {
        exportMarkdown: value<'exportMarkdown'>({
          fileName: 'saved-cards.md',
          markdown: markdown.repeat(40),
          named: ['A macro “Roadmap planner”', 'A picture without an address'],
        }),
      },
      shows: 'Roadmap planner',
    },
    {
      state: 'Nothing lost, in German',
      locale: 'de-DE',
      answers: { exportMarkdown: value<'exportMarkdown'>({ fileName: 'saved-cards.md', markdown, named: [] }) },
      shows: 'Herunterladen',
    },
    { state: 'Failed', answers: { exportMarkdown: failed() }, shows: 'Try again' },
  ],
);

export const settingsStates = [
  ...syncSettings,
  ...approvalPolicy,
  ...teamTemplates,
  ...saveTemplate,
  ...exportMarkdown,
];
