import { manyDesigns, overfull, savedCards } from '../sample-designs';
import { linkedDesigns } from '../linked-designs';
import { failed, popup, reading, statesOf } from '../gallery-state';

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
    { state: 'Empty', answers: linkedDesigns(), shows: /No design|design/ },
    { state: 'One design', answers: linkedDesigns(savedCards), shows: 'Saved cards' },
    { state: '12 designs', answers: linkedDesigns(...manyDesigns(12)), shows: /Saved cards|Refunds/ },
    {
      state: 'All 12 designs',
      answers: linkedDesigns(...manyDesigns(12)),
      shows: 'Saved cards 6',
      act: (page) => page.getByRole('button', { name: 'Show all 12' }).click(),
    },
    { state: 'In German', locale: 'de-DE', answers: linkedDesigns(...manyDesigns(12)), shows: /Saved cards|Refunds/ },
    { state: 'Overfull', answers: linkedDesigns(overfull), shows: /Zahlungsverkehr/ },
    { state: 'Failed', answers: { getEpicDesigns: failed() }, shows: 'Try again' },
  ],
);
