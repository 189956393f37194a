/** A function that runs once in a while. No clock starts it here: `/_site/schedule/<key>` or a test does. */
import { Hono } from 'hono';
import { z } from 'zod';
import { withoutStack, type InvocationResult } from '../functions/messages';
import { SurfaceError } from '../surface-error';
import { defaultLocale } from '../translations';
import { key, moduleType, type ModuleHost } from './module-type';

const mostScheduledTriggers = 5;

const schema = z.strictObject({ key, function: key, interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) });
type ScheduledTrigger = z.output<typeof schema>;

export const scheduledTrigger = moduleType({
  type: 'scheduledTrigger',
  schema,
  most: mostScheduledTriggers,
  functions: (module) => ({ background: [module] }),
  routes({ invoke }, modulesIn, { requireSameOrigin }) {
    const app = new Hono();
    app.post('/schedule/:key', async (context) => {
      requireSameOrigin(context);
      const result = await runSchedule(modulesIn(defaultLocale), context.req.param('key'), invoke);
      return context.json(result.ok ? result : withoutStack(result.error));
    });
    return app;
  },
});

/** Runs the function of a scheduled trigger now. Throws where the manifest has no such trigger. */
export async function runSchedule(
  schedules: readonly ScheduledTrigger[],
  scheduleKey: string,
  invoke: ModuleHost['invoke'],
): Promise<InvocationResult> {
  const schedule = schedules.find((candidate) => candidate.key === scheduleKey);
  if (schedule === undefined) throw new SurfaceError(404, `The manifest has no scheduled trigger "${scheduleKey}".`);
  return invoke({
    functionKey: schedule.function,
    moduleKey: schedule.key,
    moduleType: 'core:scheduledTrigger',
    event: { context: { moduleKey: schedule.key } },
  });
}
