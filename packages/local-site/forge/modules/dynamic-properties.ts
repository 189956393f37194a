/** What a function of the app says of a module before the module is opened: `dynamicProperties`. */
import { z } from 'zod';
import type { Viewer } from '../viewer';
import type { FunctionReference, ModuleHost } from './module-type';

/** Undefined where the module has no such function, the function fails, or its answer does not fit. */
export async function dynamicPropertiesOf<Look>(
  host: Pick<ModuleHost, 'invoke' | 'log'>,
  { accountId }: Viewer,
  module: { key: string; dynamicProperties?: FunctionReference },
  moduleType: string,
  event: unknown,
  schema: z.ZodType<Look>,
): Promise<Look | undefined> {
  if (module.dynamicProperties === undefined) return undefined;
  const functionKey = module.dynamicProperties.function;
  const result = await host.invoke({ functionKey, moduleKey: module.key, moduleType, accountId, event });
  return result.ok ? checkedLook(host, module.key, result.value, schema) : undefined;
}

/** What does not fit is not shown: the product falls back to the manifest. */
export function checkedLook<Look>(
  { log }: Pick<ModuleHost, 'log'>,
  moduleKey: string,
  value: unknown,
  schema: z.ZodType<Look>,
): Look | undefined {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const text = `The dynamic properties of "${moduleKey}" do not fit: ${z.prettifyError(read.error)}`;
  log.write({ level: 'warn', source: 'site', text });
  return undefined;
}
