import type { Day } from '../../adf/day';

/** Somebody’s sign-off, as a page shows it. */
export interface Signature {
  accountId: string;
  name: string;
  day: Day;
}
