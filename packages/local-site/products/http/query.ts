import { z } from 'zod';

/** Every value of one query parameter, as the URL repeats it. */
const values = z.array(z.string());
const single = values.length(1, 'must be given once').transform(([value]) => value ?? '');

export const text = single;
export const flag = single.pipe(z.enum(['true', 'false'])).transform((value) => value === 'true');
/** A whole number within bounds. */
export const count = (min: number, max: number) =>
  single.pipe(z.string().regex(/^\d+$/, 'must be a whole number')).transform(Number).pipe(z.number().min(min).max(max));
/** A parameter that may be repeated, or hold several values with commas between. */
export const list = values.transform((all) => all.flatMap((value) => value.split(',')).filter((value) => value !== ''));
export const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  single.pipe(z.enum(choices));
export const none = z.strictObject({});
