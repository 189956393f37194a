import { z } from 'zod';

/** A call that changes nothing, whose answer anybody gets while the license of the app is not active. */
export const read = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
  writes: false,
});

/** A call that may write to storage, a page or Jira: refused with `license-inactive` while the license is not active. */
export const write = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
  writes: true,
});
