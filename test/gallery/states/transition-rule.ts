import { lapsed, statesOf, wide } from '../gallery-state';

const rule = (validatorConfig?: string) => ({
  type: 'jira:workflowValidator',
  isNewEditor: true,
  ...(validatorConfig !== undefined && { validatorConfig }),
});
const asking = (mustBeApproved: boolean, onFailure: string) =>
  JSON.stringify({ mustBeLinked: false, mustBeApproved, noBlockingQuestions: false, onFailure });

export const transitionRuleStates = statesOf(
  { surface: 'Rule of a transition', entry: 'transition-rule', extension: rule(), widths: wide },
  [
    { state: 'New', answers: {}, shows: 'When the app can’t tell' },
    { state: 'Saved', extension: rule(asking(true, 'block')), answers: {}, shows: 'When the app can’t tell' },
    { state: 'The license is not active', answers: {}, ...lapsed },
    { state: 'Asks for nothing', extension: rule(asking(false, 'pass')), answers: {}, shows: /Choose at least one/ },
    { state: 'In German', locale: 'de-DE', answers: {}, shows: /Wenn die App/ },
  ],
);
