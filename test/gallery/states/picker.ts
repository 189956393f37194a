import { templateOf, templates } from '../../../src/features/templates/built-in/registry';
import { templateInfoOf } from '../../../src/features/templates/built-in/template-info';
import { failed, lapsed, reading, statesOf, value, wide } from '../gallery-state';
import { epic } from '../sample-designs';
import { ada, longName } from '../sample-people';

const builtIn = templates.map(templateInfoOf);
const document = templateOf('engineering').build({
  featureName: 'Saved cards',
  authors: [ada],
  date: '2026-11-20',
  links: [],
});
const built = {
  buildDocument: value<'buildDocument'>({ document, config: { templateId: 'engineering', templateVersion: 1 } }),
  searchEpics: value<'searchEpics'>({ epics: [epic] }),
};
const start = (changes: object = {}) =>
  value<'startPicker'>({ templates: builtIn, me: ada, jiraConnected: true, ...changes });

const many = [
  ...builtIn,
  ...Array.from({ length: 12 }, (_, index) => ({
    ...builtIn[0],
    id: `team-00000000-0000-4000-8000-0000000000${String(index + 10)}`,
    team: true,
    name: `${String(index + 1)} Sicherheitsüberprüfungsvorlage für Zahlungsverkehrsabwicklungsdienste`,
    purpose: 'For whatever touches card data, with what the auditors ask for every year.',
  })),
];

const inserting = {
  type: 'macro',
  content: { id: '70001', type: 'page' },
  space: { id: '65601', key: 'ENG' },
  isEditing: true,
  config: {},
  macro: { isConfiguring: true, isInserting: true },
};

export const pickerStates = statesOf(
  {
    surface: 'Picker',
    entry: 'picker',
    extension: inserting,
    widths: wide,
  },
  [
    { state: 'Loading', answers: { startPicker: 'never' }, shows: reading },
    {
      state: 'Five templates',
      answers: { ...built, startPicker: start() },
      shows: 'Engineering',
      act: (page) =>
        page
          .frameLocator('iframe')
          .getByRole('heading', { name: /Saved cards/ })
          .waitFor(),
    },
    { state: 'The license is not active', answers: { ...built, startPicker: start() }, ...lapsed },
    {
      state: 'In a blog post',
      extension: { ...inserting, content: { id: '70001', type: 'blogpost' } },
      answers: { ...built, startPicker: start() },
      shows: /A design in a blog post can’t be linked/,
    },
    {
      state: 'In a template of Confluence’s',
      extension: { ...inserting, content: undefined, template: { id: '7' } },
      answers: { ...built, startPicker: start() },
      shows: /A design in a template can’t be linked/,
    },
    {
      state: 'A team’s own templates too, with long names',
      answers: {
        ...built,
        startPicker: start({
          me: longName,
          templates: many,
        }),
      },
      shows: 'Engineering',
    },
    {
      state: 'Not connected to Jira',
      answers: { ...built, startPicker: start({ jiraConnected: false }) },
      shows: 'Engineering',
    },
    {
      state: 'Something is missing',
      answers: { ...built, startPicker: start() },
      shows: /name/i,
      act: (page) => page.getByRole('button', { name: 'Insert' }).click(),
    },
    {
      state: 'From Markdown',
      answers: { ...built, startPicker: start() },
      shows: 'Markdown',
      act: (page) => page.getByRole('radio', { name: /Markdown/ }).check(),
    },
    {
      state: 'From Markdown, converted',
      answers: {
        ...built,
        startPicker: start(),
        convertMarkdown: value<'convertMarkdown'>({
          document,
          repairs: [
            { what: 'Front matter', done: 'left out', line: 1 },
            { what: 'An HTML comment', done: 'left out', line: 12 },
          ],
        }),
      },
      shows: 'Changed (2)',
      act: async (page) => {
        await page.getByRole('radio', { name: /Markdown/ }).check();
        await page.getByRole('textbox', { name: 'Markdown' }).fill('# Saved cards');
      },
    },
    {
      state: 'Choosing an epic',
      answers: { ...built, startPicker: start() },
      shows: 'PAY-1 Pay with a saved card',
      act: (page) => page.getByRole('combobox', { name: 'Epic' }).press('ArrowDown'),
    },
    {
      state: 'An epic chosen that the person may not edit',
      answers: { ...built, startPicker: start(), getIssueAccess: value<'getIssueAccess'>({ canEdit: false }) },
      shows: /somebody who can has to accept/,
      act: async (page) => {
        await page.getByRole('combobox', { name: 'Epic' }).press('ArrowDown');
        await page.getByText('PAY-1 Pay with a saved card').click();
      },
    },
    {
      state: 'No template found',
      answers: { ...built, startPicker: start({ templates: many }) },
      shows: '0 of 17 templates',
      act: (page) => page.getByRole('textbox', { name: 'Find a template' }).fill('Nothing of the kind'),
    },
    {
      state: 'Could not be inserted',
      answers: { ...built, startPicker: start(), buildDocument: failed() },
      shows: 'Try again',
      act: async (page) => {
        await page.getByRole('textbox', { name: 'Feature name' }).fill('Saved cards');
        await page.getByRole('button', { name: 'Insert' }).click();
      },
    },
    {
      state: 'Another epic for what was inserted',
      extension: { ...inserting, config: { templateId: 'engineering', templateVersion: 1 }, macro: {} },
      answers: { ...built, startPicker: start() },
      shows: 'Save',
    },
    { state: 'In German', locale: 'de-DE', answers: { ...built, startPicker: start() }, shows: 'Engineering' },
    { state: 'Failed', answers: { startPicker: failed() }, shows: 'Try again' },
  ],
);
