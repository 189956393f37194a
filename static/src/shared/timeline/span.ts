import { utcDay } from 'd3-time';
import type { TimelineMilestone } from '../../../../src/contract/api';

/** The days a timeline reaches over, as the midnights (UTC) that begin the first and end the last. */
export type Span = { from: Date; to: Date };

/** A day’s midnight in UTC. */
export const startOf = (day: string) => new Date(day);
export const endOf = (day: string) => utcDay.offset(startOf(day), 1);

/** Less would put hours between two days. */
const shortest = 14;

/** What all dated milestones and today reach over; null where no milestone is dated. */
export function spanOf(milestones: readonly TimelineMilestone[], today: string): Span | null {
  const days = milestones.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const [first, last] = [days.reduce(earlier, days[0] ?? ''), days.reduce(later, '')];
  if (last === '') return null;
  const planned = padded({ from: startOf(first), to: endOf(last) });
  const withToday = padded({ from: startOf(earlier(first, today)), to: endOf(later(last, today)) });
  // A plan of long ago, or of some day, would shrink to a dot.
  return lengthOf(withToday) > 3 * lengthOf(planned) ? planned : withToday;
}

const earlier = (left: string, right: string) => (left < right ? left : right);
const later = (left: string, right: string) => (left > right ? left : right);
const lengthOf = ({ from, to }: Span) => utcDay.count(from, to);

/** Room at both ends, so that no mark touches an edge. */
function padded(span: Span): Span {
  const missing = Math.max(0, shortest - lengthOf(span));
  const margin = Math.ceil(Math.max(missing / 2, lengthOf(span) * 0.03));
  return { from: utcDay.offset(span.from, -margin), to: utcDay.offset(span.to, margin) };
}
