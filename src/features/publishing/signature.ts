import type { Day } from '../../adf/day';

/** Somebody’s sign-off, as a page shows it. */
export interface Signature {
  accountId: string;
  /** Undefined where it is not known. */
  name: string | undefined;
  day: Day;
}
