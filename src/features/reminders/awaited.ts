import type { Day } from '../../adf/day';
import type { ApprovalState } from '../approval/history';
import type { EvaluatedApproval } from '../approval/approval-status';

const dayMilliseconds = 86_400_000;
const firstAfterDays = 3;
const thenEveryDays = 7;

/** Reviewers who let a design wait. */
export interface LongAwaited {
  since: Day;
  /** Which reminder it is, the first being 0. */
  turn: number;
  reviewers: { role: string; people: string[] }[];
}

/** Who has to be reminded of a review: first three days after it was asked for, then every week. */
export function longAwaited(
  { request }: ApprovalState,
  { status, roles }: EvaluatedApproval,
  today: Day,
): LongAwaited | undefined {
  // Who asked for changes has decided, and the others look at what comes of it.
  if (!request || status === 'changesRequested') return undefined;
  const since = request.at.slice(0, 10);
  const turn = Math.floor((daysBetween(since, today) - firstAfterDays) / thenEveryDays);
  const reviewers = roles
    .filter(({ awaited }) => awaited.length > 0)
    .map(({ name, awaited }) => ({ role: name, people: awaited }));
  return turn < 0 || reviewers.length === 0 ? undefined : { since, turn, reviewers };
}

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
