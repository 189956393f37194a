import {
  answeredOfSections,
  asksOfSection,
  asksOfSections,
  epic,
  approved,
  changedSince,
  design,
  manyDesigns,
  overfull,
  savedCards,
  untouched,
} from '../sample-designs';
import { linkedDesigns } from '../linked-designs';
import { templates } from '../../../src/features/templates/built-in/registry';
import { templateInfoOf } from '../../../src/features/templates/built-in/template-info';
import { beside, failed, lapsed, noJira, rateLimited, reading, statesOf, value } from '../gallery-state';
import { ada, chloe } from '../sample-people';

const linkedElsewhere = failed({
  code: 'linked-elsewhere',
  message: 'The page “Saved cards” is the design of PAY-7.',
  advice: 'A page has one epic. Move it to PAY-1, or choose another page.',
});
const stale = failed({
  code: 'stale',
  message: 'Ben Ortiz edited the page since you looked.',
  advice: 'Look again, then decide.',
});

export const panelStates = statesOf(
  {
    surface: 'Epic panel',
    entry: 'panel',
    extension: { type: 'jira:issuePanel', issue: { id: '10001', key: 'PAY-1' }, project: { id: '10000', key: 'PAY' } },
    widths: beside,
  },
  [
    { state: 'Loading', answers: { getEpicDesigns: 'never' }, shows: reading },
    { state: 'Empty', answers: linkedDesigns(), shows: 'Link a design' },
    { state: 'One design in review', answers: linkedDesigns(savedCards), shows: 'Saved cards' },
    { state: 'The license is not active', answers: linkedDesigns(savedCards), ...lapsed },
    {
      state: 'Changed since approval',
      answers: linkedDesigns(design({ approval: changedSince })),
      shows: 'Saved cards',
    },
    { state: 'Nothing written yet', answers: linkedDesigns(untouched), shows: 'Saved cards' },
    {
      state: 'May be viewed, not edited',
      answers: linkedDesigns(design({ canEdit: false, approval: approved })),
      shows: 'Saved cards',
    },
    {
      state: 'Two designs are proposed',
      answers: {
        getEpicDesigns: value<'getEpicDesigns'>({
          epic,
          canEditEpic: true,
          designs: [savedCards],
          proposals: [
            { pageId: '70011', title: 'Card vault', url: epic.url, by: chloe, at: '2026-11-19T09:00:00.000Z' },
            { pageId: '70012', title: overfull.title, url: epic.url, by: null, at: '2026-11-20T09:00:00.000Z' },
          ],
          leftOut: [],
          someMissing: false,
        }),
      },
      shows: 'Card vault',
    },
    {
      state: 'Pages that can’t be found',
      answers: {
        getEpicDesigns: value<'getEpicDesigns'>({
          epic,
          canEditEpic: true,
          designs: [savedCards],
          proposals: [],
          leftOut: [],
          someMissing: true,
        }),
      },
      shows: /can’t be found/,
    },
    { state: 'Overfull', answers: linkedDesigns(overfull), shows: /Zahlungsverkehr/ },
    { state: '50 designs', answers: linkedDesigns(...manyDesigns(50)), shows: 'Saved cards 1' },
    { state: 'Not connected to Jira', answers: { getEpicDesigns: noJira }, shows: 'connected to Jira' },
    { state: 'Failed', answers: { getEpicDesigns: failed() }, shows: 'Try again' },
    { state: 'Limited', answers: { getEpicDesigns: rateLimited }, shows: 'Try again' },
    {
      state: 'Linking a design',
      answers: linkedDesigns(),
      shows: 'Page',
      act: (page) => page.getByRole('button', { name: 'Link a design' }).click(),
    },
    {
      state: 'Linking a design, for a person who may not edit the epic',
      answers: {
        getEpicDesigns: value<'getEpicDesigns'>({
          epic,
          canEditEpic: false,
          designs: [],
          proposals: [],
          leftOut: [],
          someMissing: false,
        }),
      },
      shows: /somebody who can has to accept/,
      act: (page) => page.getByRole('button', { name: 'Link a design' }).click(),
    },
    {
      state: 'The page has another epic',
      answers: { ...linkedDesigns(savedCards), linkDesign: linkedElsewhere },
      shows: 'Move it here',
      act: async (page) => {
        await page.getByRole('button', { name: 'Link a design' }).click();
        await page.getByRole('combobox', { name: 'Page' }).fill('https://example.atlassian.net/wiki/x/AQ');
        await page.getByRole('option', { name: 'https://example.atlassian.net/wiki/x/AQ' }).click();
        await page.getByRole('button', { name: 'Link', exact: true }).click();
      },
    },
    {
      state: 'A new design',
      answers: {
        ...linkedDesigns(),
        searchSpaces: value<'searchSpaces'>({ spaces: [] }),
        startPicker: value<'startPicker'>({ templates: templates.map(templateInfoOf), me: ada, jiraConnected: true }),
      },
      shows: 'Page title',
      act: async (page) => {
        await page.getByRole('button', { name: 'New design' }).click();
        await page.getByRole('button', { name: 'Create' }).click();
      },
    },
    {
      state: 'Timeline and findings opened',
      answers: linkedDesigns(savedCards),
      shows: 'Old form removed',
      act: async (page) => {
        await page.getByText('Findings: 1 blocking, 1 warning').click();
        await page.getByText('Timeline', { exact: true }).click();
      },
    },
    {
      state: 'Asked before it unlinks',
      answers: linkedDesigns(savedCards),
      shows: /^Unlink this design/,
      act: (page) => page.getByRole('button', { name: 'Unlink' }).click(),
    },
    { state: 'A section that may be milestones', answers: linkedDesigns(asksOfSection), shows: 'Saved cards' },
    {
      state: 'Several sections that may be tracked',
      answers: linkedDesigns(asksOfSections),
      shows: 'Saved cards',
      act: (page) => page.getByText('3 sections look like').click(),
    },
    {
      state: 'Sections that people decided on',
      answers: linkedDesigns(answeredOfSections),
      shows: 'Saved cards',
      act: (page) => page.getByText('Sections with a decision').click(),
    },
    {
      state: 'A decision that comes too late',
      answers: { ...linkedDesigns(savedCards), takeApprovalStep: stale },
      shows: 'Refresh',
      act: async (page) => {
        await page.getByRole('button', { name: 'Request changes' }).click();
        await page.getByRole('textbox').fill('Say who may read the stored card.');
        await page.getByRole('button', { name: 'Request changes' }).click();
      },
    },
    {
      state: 'None of 50 found',
      answers: linkedDesigns(...manyDesigns(50)),
      shows: 'No design matches',
      act: (page) => page.getByRole('textbox', { name: 'Title or owner' }).fill('ledger'),
    },
    {
      state: 'In German',
      locale: 'de-DE',
      answers: linkedDesigns(design({ approval: changedSince })),
      shows: 'Saved cards',
    },
  ],
);
