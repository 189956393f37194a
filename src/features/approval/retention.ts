import type { ApprovalEvent, ApprovalState } from './history';

/** What was removed of a history by the retention that an admin set. */
export interface Removed {
  /** The number of the last entry that was removed. */
  through: number;
  /** The first entry that may still be stored; `through + 1` once all are gone. */
  from: number;
  /** When the newest of them was removed, as ISO 8601. */
  at: string;
}

/**
 * The last entry of the rounds that can be removed: each ended before another round began, all that happened in it is
 * older than `before`, and neither the review that holds now nor a decision that counts comes from it. 0 for none.
 */
export function supersededThrough(
  history: readonly ApprovalEvent[],
  { signOffs }: Pick<ApprovalState, 'signOffs'>,
  before: string,
): number {
  const rounds = history.filter(({ type }) => type === 'requestReview').map(({ number }) => number);
  const inForce = Math.min(...rounds.slice(-1), ...signOffs.map(({ number }) => number));
  const firstYoung = history.find(({ at }) => at >= before)?.number ?? Infinity;
  const kept = rounds.findLast((number) => number <= inForce && number <= firstYoung);
  return kept === undefined ? 0 : kept - 1;
}

/** The same day of the month so many months ago, as ISO 8601; the last day of a month that has none. */
export function monthsBefore(months: number, now: Date): string {
  const then = new Date(now);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const days = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(now.getUTCDate(), days));
  return then.toISOString();
}
