import type { TeamTemplateId, TemplateInfo } from '../../src/contract/api';
import { firstTemplates } from '../../static/src/picker/firstTemplates';
import { distinctSections } from '../../static/src/shared/templates/distinctSections';
import { findTemplates } from '../../static/src/shared/templates/findTemplates';
import { groupTemplates } from '../../static/src/shared/templates/groupTemplates';
import { nameProblem } from '../../static/src/shared/templates/nameProblem';
import { sayDraft } from '../../static/src/shared/templates/sayDraft';
import { stillThere } from '../../static/src/shared/templates/stillThere';

const info = (name: string, id: TemplateInfo['id']): TemplateInfo => ({
  id,
  name,
  team: id.startsWith('team-'),
  version: 1,
  purpose: `For ${name}`,
  sections: [],
  hasTimeline: false,
});
const idOf = (number: number): TeamTemplateId => `team-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const feature = info('Feature', 'feature');
const payments = info('Payments', idOf(0));

test('a team’s own templates are listed before the built-in ones', () => {
  expect(groupTemplates([feature, payments])).toEqual([
    { title: 'Your team’s templates', choices: [payments] },
    { title: 'Built in', choices: [feature] },
  ]);
});

test('a group without a template is left out', () => {
  expect(groupTemplates([feature])).toEqual([{ title: 'Built in', choices: [feature] }]);
});

test('templates are found by their name or purpose', () => {
  const ledger = { ...payments, name: 'Ledger', purpose: 'Money that moves' };
  expect([' ledg', 'MONEY', 'money feature'].map((words) => findTemplates([feature, ledger], words))).toEqual([
    [ledger],
    [ledger],
    [],
  ]);
});

test('many templates of a team are cut short, with the chosen one and all that is built in kept', () => {
  const many = Array.from({ length: 20 }, (_, number) => info(`Kind ${String(number)}`, idOf(number)));
  expect(firstTemplates([feature, ...many], idOf(19)).map(({ name }) => name)).toEqual([
    'Feature',
    'Kind 0',
    'Kind 1',
    'Kind 2',
    'Kind 3',
    'Kind 4',
    'Kind 5',
    'Kind 19',
  ]);
});

test('sections of one title are one choice, and those without a title none', () => {
  expect(
    distinctSections([
      { level: 2, title: 'Alternatives' },
      { level: 3, title: 'Pros' },
      { level: 3, title: '' },
      { level: 3, title: 'Pros' },
    ]),
  ).toEqual([
    { level: 2, title: 'Alternatives' },
    { level: 3, title: 'Pros' },
  ]);
});

test('a section that the document lost is no longer required, once it is known to be lost', () => {
  expect([
    stillThere(['Risks', 'Goals'], undefined),
    stillThere(['Risks', 'Goals'], [{ level: 2, title: 'Goals' }]),
  ]).toEqual([['Risks', 'Goals'], ['Goals']]);
});

test('says what is wrong with a name once it was checked, or where the space has one of that name', () => {
  const taken = { code: 'title-taken' as const, message: 'This space has one.', advice: 'Choose another name.' };
  expect([nameProblem('', false, null), nameProblem(' ', true, null), nameProblem('Payments', true, taken)]).toEqual([
    undefined,
    'Enter a name.',
    'This space has one. Choose another name.',
  ]);
});

test('says how far the preview of a template is', () => {
  const repair = { what: 'A table inside a list', done: 'moved out of it' };
  expect([sayDraft(true, null), sayDraft(false, null), sayDraft(false, []), sayDraft(false, [repair, repair])]).toEqual(
    [
      'Making the preview…',
      '',
      'This is what the template will be.',
      'This is what the template will be. 2 things could not stay as they were.',
    ],
  );
});
