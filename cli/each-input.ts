import { FileError } from './file-error';
import type { Input } from './input';
import { say, toStandardOutput } from './output';

/**
 * Writes what `make` gives of each input, in order: of one input as `alone` has it, of several as one JSON value a line.
 * An input that fails is said, and counts in the exit code.
 */
export async function eachInput<Value>(
  inputs: readonly Input[],
  make: (input: Input) => Promise<Value>,
  alone: (value: Value) => string,
): Promise<void> {
  for (const input of inputs) {
    const value = await made(input, make);
    if (value === undefined) process.exitCode = 1;
    if (inputs.length > 1) await toStandardOutput(`${JSON.stringify(value ?? null)}\n`);
    else if (value !== undefined) await toStandardOutput(alone(value));
  }
}

async function made<Value>(input: Input, make: (input: Input) => Promise<Value>): Promise<Value | undefined> {
  try {
    return await make(input);
  } catch (error) {
    say(input.shownAs, error instanceof FileError ? error.message : `could not be done: ${String(error)}`);
    return undefined;
  }
}
