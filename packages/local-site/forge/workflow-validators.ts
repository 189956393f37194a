/** What the app's workflow validators say of a transition that somebody is about to make. */
import { z } from 'zod';
import type { RuleCheck } from '../products/contract';
import type { Forge } from './forge';

const verdict = z.object({ result: z.boolean(), errorMessage: z.string().optional() });

/** A validator that cannot be asked refuses, as Jira has it: whoever cannot say yes says no. */
export function ruleCheckWith({
  manifest,
  installation,
  invoke,
}: Pick<Forge, 'manifest' | 'installation' | 'invoke'>): RuleCheck {
  return async ({ rule, issueKey, fromStatusId, toStatusId }) => {
    const validator = manifest.modules['jira:workflowValidator'].find(({ key }) => key === rule.moduleKey);
    if (validator === undefined || !installation.jiraConnected()) {
      return `The app of the validator “${validator?.name ?? rule.moduleKey}” is not installed in Jira.`;
    }
    // Nobody is there to act for: a validator calls the products as the app.
    const result = await invoke({
      functionKey: validator.function,
      moduleKey: validator.key,
      moduleType: 'jira:workflowValidator',
      event: {
        issue: issueKey === undefined ? {} : { key: issueKey },
        configuration: JSON.parse(rule.configuration ?? '{}') as unknown,
        transition: {
          ...(fromStatusId !== undefined && { from: { id: fromStatusId } }),
          to: { id: toStatusId },
          modifiedFields: {},
        },
      },
    });
    const read = result.ok ? verdict.safeParse(result.value) : undefined;
    if (read?.success !== true)
      return `The validator “${validator.name}” failed, so the issue was not ${issueKey === undefined ? 'created' : 'moved'}.`;
    if (read.data.result) return undefined;
    return read.data.errorMessage ?? `The validator “${validator.name}” does not allow this transition.`;
  };
}
