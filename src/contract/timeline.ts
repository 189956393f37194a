/** The part of the contract that is about timelines: a design’s milestones, as far as they can be drawn. */
import { z } from 'zod';
import { longestTimeline } from './limits';
import { day, ticketRef } from './basics';

const timelineMilestone = z.object({
  text: z.string(),
  /** The first and the last day. Only the first: it begins then, and says no end. Neither: it has no day. */
  from: day.nullable(),
  to: day.nullable(),
  /** What the design says instead of a day, such as “Week 4”. */
  when: z.string().nullable(),
  done: z.boolean(),
  ticket: ticketRef.nullable(),
  /** The milestones it waits for, by their indexes. */
  dependsOn: z.array(z.number().int().nonnegative()),
});
export type TimelineMilestone = z.infer<typeof timelineMilestone>;

/** In the order of the page. */
export const timeline = z.array(timelineMilestone).max(longestTimeline);
