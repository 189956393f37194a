import type { TransitionRule } from '../products/contract';
import { evaluateExpression } from './jira-expression';
import type { WorkflowValidator } from './manifest';

export interface RuleDescription {
  name: string;
  description: string;
}

/** What the workflow editor says of a rule: what it is set to where the validator can tell, else what it does. */
export function describeRule(
  { moduleKey, configuration }: TransitionRule,
  validators: readonly WorkflowValidator[],
): RuleDescription {
  const validator = validators.find(({ key }) => key === moduleKey);
  if (validator === undefined) return { name: moduleKey, description: 'The app no longer has this validator.' };
  const { name, description, configurationDescription } = validator;
  if (configurationDescription === undefined) return { name, description };
  const config = configuration === undefined ? null : (JSON.parse(configuration) as unknown);
  const told = evaluateExpression(configurationDescription.expression, { config });
  return { name, description: typeof told === 'string' && told !== '' ? told : description };
}
