import { templateOf, templates } from '../../../src/templates/registry';
import { templateInfoOf } from '../../../src/templates/template-info';
import { failed, reading, statesOf, value, wide } from '../gallery-state';
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

export const pickerStates = statesOf(
  {
    surface: 'Picker',
    entry: 'picker',
    extension: {
      type: 'macro',
      content: { id: '70001', type: 'page' },
      space: { id: '65601', key: 'ENG' },
      isEditing: true,
      config: {},
      macro: { isConfiguring: true, isInserting: true },
    },
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
    {
      state: 'A team’s own templates too, with long names',
      answers: {
        ...built,
        startPicker: start({
          me: longName,
          templates: [
            ...builtIn,
            ...Array.from({ length: 12 }, (_, index) => ({
              ...builtIn[0],
              id: `team-00000000-0000-4000-8000-0000000000${String(index + 10)}`,
              team: true,
              name: `${String(index + 1)} Sicherheitsüberprüfungsvorlage für Zahlungsverkehrsabwicklungsdienste`,
              purpose: 'For whatever touches card data, with what the auditors ask for every year.',
            })),
          ],
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
    { state: 'Failed', answers: { startPicker: failed() }, shows: 'Try again' },
  ],
);
