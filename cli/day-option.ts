import { type Day, dayOfText } from '../src/adf/day';
import { UsageError } from './usage-error';

/** A day as `YYYY-MM-DD`; today in UTC where none is given. */
export function dayOption(option: string, value: string | undefined): Day {
  const day = value === undefined ? new Date().toISOString().slice(0, 10) : dayOfText(value);
  if (day === undefined) throw new UsageError(`${option} is “${value ?? ''}”, and has to be a day such as 2026-04-15`);
  return day;
}
