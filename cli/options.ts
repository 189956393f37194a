import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error';

/** The arguments as options and files. Throws a UsageError for an option that there is not. */
export function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? lowerFirst(error.message) : String(error));
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** An option's value, if it is one of those possible. */
export function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  possible: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = possible.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} is “${value}”, and may be ${possible.join(' or ')}`);
  return found;
}
