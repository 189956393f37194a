import {
  approved,
  changedSince,
  changesRequested,
  design,
  expired,
  implemented,
  overfull,
  savedCards,
  untouched,
} from '../sample-designs';
import { failed, notFound, reading, statesOf, value, wide } from '../gallery-state';

const shown = (given: typeof savedCards, jiraConnected = true) => ({
  getDesign: value<'getDesign'>({ design: given, jiraConnected }),
});

/** The header above a design on its page. */
export const headerStates = statesOf(
  {
    surface: 'Header on the page',
    entry: 'macro',
    extension: {
      type: 'macro',
      content: { id: '70001', type: 'page' },
      space: { id: '65601', key: 'ENG' },
      isEditing: false,
      config: {},
    },
    widths: wide,
  },
  [
    { state: 'Loading', answers: { getDesign: 'never' }, shows: reading },
    { state: 'Draft', answers: shown(untouched), shows: 'Engineering' },
    { state: 'In review', answers: shown(savedCards), shows: 'Engineering' },
    { state: 'Changes requested', answers: shown(design({ approval: changesRequested })), shows: 'Engineering' },
    { state: 'Approved', answers: shown(design({ approval: approved })), shows: 'Engineering' },
    { state: 'Changed since approval', answers: shown(design({ approval: changedSince })), shows: 'Engineering' },
    { state: 'Expired', answers: shown(design({ approval: expired })), shows: 'Engineering' },
    { state: 'Implemented', answers: shown(design({ approval: implemented })), shows: 'Engineering' },
    {
      state: 'May be viewed, not edited; the epic is hidden',
      answers: shown(design({ canEdit: false, epic: 'hidden' })),
      shows: 'Engineering',
    },
    {
      state: 'Not connected to Jira',
      answers: shown(design({ epic: null, trackingIssue: null }), false),
      shows: 'Engineering',
    },
    { state: 'Overfull', answers: shown(overfull), shows: 'Engineering' },
    { state: 'Not published', answers: { getDesign: notFound }, shows: /publish/i },
    { state: 'Failed', answers: { getDesign: failed() }, shows: 'Try again' },
  ],
);
