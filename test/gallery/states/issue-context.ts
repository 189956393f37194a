import { epic, manyDesigns, overfull, savedCards } from '../sample-designs';
import { failed, popup, reading, statesOf, value } from '../gallery-state';

const designs = (...shown: (typeof savedCards)[]) => ({
  getEpicDesigns: value<'getEpicDesigns'>({
    epic,
    canEditEpic: true,
    designs: shown,
    proposals: [],
    leftOut: [],
    someMissing: false,
  }),
});

export const issueContextStates = statesOf(
  {
    surface: 'Beside an issue',
    entry: 'issue-context',
    extension: {
      type: 'jira:issueContext',
      issue: { id: '10001', key: 'PAY-1' },
      project: { id: '10000', key: 'PAY' },
    },
    widths: popup,
  },
  [
    { state: 'Loading', answers: { getEpicDesigns: 'never' }, shows: reading },
    { state: 'Empty', answers: designs(), shows: /No design|design/ },
    { state: 'One design', answers: designs(savedCards), shows: 'Saved cards' },
    { state: '12 designs', answers: designs(...manyDesigns(12)), shows: /Saved cards|Refunds/ },
    {
      state: 'All 12 designs',
      answers: designs(...manyDesigns(12)),
      shows: 'Saved cards 6',
      act: (page) => page.getByRole('button', { name: 'Show all 12' }).click(),
    },
    { state: 'In German', locale: 'de-DE', answers: designs(...manyDesigns(12)), shows: /Saved cards|Refunds/ },
    { state: 'Overfull', answers: designs(overfull), shows: /Zahlungsverkehr/ },
    { state: 'Failed', answers: { getEpicDesigns: failed() }, shows: 'Try again' },
  ],
);
