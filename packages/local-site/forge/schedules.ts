/** The manifest's scheduled triggers. No clock starts them here: somebody does, as often as they like. */
import type { InvocationResult } from './functions/messages';
import type { Invocation } from './functions/runner';
import type { Manifest } from './manifest';

/** Runs the function of a scheduled trigger now. Throws where the manifest has no such trigger. */
export async function runSchedule(
  manifest: Manifest,
  key: string,
  invoke: (invocation: Invocation) => Promise<InvocationResult>,
): Promise<InvocationResult> {
  const schedule = manifest.modules.scheduledTrigger.find((candidate) => candidate.key === key);
  if (schedule === undefined) throw new Error(`The manifest has no scheduled trigger "${key}".`);
  return invoke({
    functionKey: schedule.function,
    moduleKey: schedule.key,
    moduleType: 'core:scheduledTrigger',
    event: { context: { moduleKey: schedule.key } },
  });
}
