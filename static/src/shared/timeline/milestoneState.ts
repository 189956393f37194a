import type { TimelineMilestone } from '../../../../src/contract/api';

export type MilestoneState = 'done' | 'late' | 'planned';

/** Late is what should be done and is not; what has no last day is never late. */
export function milestoneState({ done, to }: TimelineMilestone, today: string): MilestoneState {
  if (done) return 'done';
  return to !== null && to < today ? 'late' : 'planned';
}
