import { approved, changedSince, changesRequested, design, overfull, savedCards, untouched } from '../sample-designs';
import { failed, lapsed, popup, reading, stale, statesOf, value } from '../gallery-state';

const shown = (given: typeof savedCards) => ({
  getDesign: value<'getDesign'>({ design: given, jiraConnected: true, named: null }),
});

export const bylineStates = statesOf(
  {
    surface: 'Byline',
    entry: 'byline',
    extension: {
      type: 'confluence:contentBylineItem',
      content: { id: '70001', type: 'page' },
      space: { id: '65601', key: 'ENG' },
    },
    widths: popup,
  },
  [
    { state: 'Loading', answers: { getDesign: 'never' }, shows: reading },
    { state: 'Draft', answers: shown(untouched), shows: 'Draft' },
    { state: 'In review', answers: shown(savedCards), shows: 'Security Review' },
    { state: 'The license is not active', answers: shown(savedCards), ...lapsed },
    { state: 'Changes requested', answers: shown(design({ approval: changesRequested })), shows: 'Security Review' },
    { state: 'Approved', answers: shown(design({ approval: approved })), shows: 'Security Review' },
    { state: 'Changed since approval', answers: shown(design({ approval: changedSince })), shows: 'Security Review' },
    {
      state: 'Edited since it was looked at',
      answers: { ...shown(savedCards), takeApprovalStep: stale },
      shows: 'Refresh',
      act: async (page) => {
        await page.getByRole('button', { name: 'Approve' }).click();
        await page.getByRole('button', { name: 'Approve' }).click();
      },
    },
    {
      state: 'Approved, in German',
      locale: 'de-DE',
      answers: shown(design({ approval: approved })),
      shows: 'Security Review',
    },
    { state: 'A live doc', answers: shown(design({ isLive: true })), shows: /turn live editing off/ },
    { state: 'Overfull', answers: shown(overfull), shows: /Zahlungsverkehr/ },
    { state: 'Failed', answers: { getDesign: failed() }, shows: 'Try again' },
  ],
);
