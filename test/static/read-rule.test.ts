import { readRule } from '../../static/src/transitionRule/readRule';

const saved = {
  mustBeLinked: false,
  mustBeApproved: true,
  noBlockingQuestions: false,
  onFailure: 'block',
  onCreate: 'block',
};
const usual = {
  mustBeLinked: true,
  mustBeApproved: true,
  noBlockingQuestions: true,
  onFailure: 'pass',
  onCreate: 'pass',
};

test.each([
  ['a new rule asks for everything', undefined, usual],
  ['a rule is what was saved', JSON.stringify(saved), saved],
  ['a rule that Jira has read already is what was saved', saved, saved],
  ['what a rule does not say is as usual', { mustBeApproved: false }, { ...usual, mustBeApproved: false }],
  ['what cannot be read is as usual', '{', usual],
  ['what is no rule is as usual', [1], usual],
  ['what has other values is as usual', { mustBeLinked: 'no', onFailure: 'ask', onCreate: 'ask' }, usual],
])('%s', (_, validatorConfig, expected) => {
  expect(readRule({ extension: { validatorConfig } })).toEqual(expected);
});
