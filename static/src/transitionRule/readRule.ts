import type { TransitionRule } from '../../../src/contract/api';
import type { ForgeContext } from '../shared/Viewer';

/** All that can be asked for, and no transition blocked by a fault of the app. */
const usual: TransitionRule = {
  mustBeLinked: true,
  mustBeApproved: true,
  noBlockingQuestions: true,
  onFailure: 'pass',
  onCreate: 'pass',
};

/** The rule as it was saved; the usual one for a new rule, and for what a saved one does not say. */
export function readRule({ extension }: Pick<ForgeContext, 'extension'>): TransitionRule {
  const { validatorConfig } = extension as { validatorConfig?: unknown };
  const saved = typeof validatorConfig === 'string' ? parsed(validatorConfig) : validatorConfig;
  const given: Record<string, unknown> = typeof saved === 'object' && saved !== null ? { ...saved } : {};
  const flag = (name: Exclude<keyof TransitionRule, 'onFailure' | 'onCreate'>) => {
    const value = given[name];
    return typeof value === 'boolean' ? value : usual[name];
  };
  return {
    mustBeLinked: flag('mustBeLinked'),
    mustBeApproved: flag('mustBeApproved'),
    noBlockingQuestions: flag('noBlockingQuestions'),
    onFailure: given.onFailure === 'block' ? 'block' : usual.onFailure,
    onCreate: given.onCreate === 'block' ? 'block' : usual.onCreate,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
