import { epic, approved, changedSince, design, manyDesigns, overfull, savedCards, untouched } from '../sample-designs';
import { beside, failed, noJira, rateLimited, reading, statesOf, value } from '../gallery-state';

const designs = (...shown: (typeof savedCards)[]) => ({
  getEpicDesigns: value<'getEpicDesigns'>({ epic, designs: shown }),
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
    { state: 'Empty', answers: designs(), shows: 'Link a design' },
    { state: 'One design in review', answers: designs(savedCards), shows: 'Saved cards' },
    { state: 'Changed since approval', answers: designs(design({ approval: changedSince })), shows: 'Saved cards' },
    { state: 'Nothing written yet', answers: designs(untouched), shows: 'Saved cards' },
    {
      state: 'May be viewed, not edited',
      answers: designs(design({ canEdit: false, approval: approved })),
      shows: 'Saved cards',
    },
    { state: 'Overfull', answers: designs(overfull), shows: /Zahlungsverkehr/ },
    { state: '50 designs', answers: designs(...manyDesigns(50)), shows: 'Saved cards 1' },
    { state: 'Not connected to Jira', answers: { getEpicDesigns: noJira }, shows: 'connected to Jira' },
    { state: 'Failed', answers: { getEpicDesigns: failed() }, shows: 'Try again' },
    { state: 'Limited', answers: { getEpicDesigns: rateLimited }, shows: 'Try again' },
    {
      state: 'Linking a design',
      answers: designs(),
      shows: 'Page',
      act: (page) => page.getByRole('button', { name: 'Link a design' }).click(),
    },
  ],
);
