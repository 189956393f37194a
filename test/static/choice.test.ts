import { chosenOf, decided, suggestedChoice, ticked } from '../../static/src/sync/plan/Choice';
import { step } from './sync-words';

const actions = [
  step('new', { type: 'create' }),
  step('conflict', { type: 'conflict', to: null, selected: false }),
  step('other conflict', { type: 'conflict', to: null, selected: false }),
  step('offer', { type: 'close', selected: false }),
];
const suggested = suggestedChoice(actions);
const ids = (choice: typeof suggested) => chosenOf(actions, choice).map(({ id }) => id);

test('suggests what needs no decision', () => {
  expect({ ids: ids(suggested), sides: suggested.sides }).toEqual({ ids: ['new'], sides: {} });
});

test('ticks and unticks, one or many', () => {
  const all = ticked(suggested, ['offer', 'new'], true);
  expect([ids(all), ids(ticked(all, ['new'], false))]).toEqual([['new', 'offer'], ['offer']]);
});

test('takes a decided conflict in, and leaves one for later', () => {
  const both = decided(suggested, ['conflict', 'other conflict'], 'page');
  const one = decided(decided(both, ['conflict'], 'jira'), ['other conflict'], null);
  expect([
    { ids: ids(both), sides: both.sides },
    { ids: ids(one), sides: one.sides },
  ]).toEqual([
    { ids: ['new', 'conflict', 'other conflict'], sides: { conflict: 'page', 'other conflict': 'page' } },
    { ids: ['new', 'conflict'], sides: { conflict: 'jira' } },
  ]);
});
