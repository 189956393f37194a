import type { TimelineMilestone } from '../../../../src/contract/api';

/** As many as a reader takes in at once. */
const fewest = 8;

/**
 * The milestones shown before a person asks for all: those about to come, with the last one before them. Null where one
 * is not shown.
 */
export function shownMilestones(
  milestones: readonly TimelineMilestone[],
  showsAll: boolean,
): (TimelineMilestone | null)[] {
  if (showsAll || milestones.length <= fewest + 1) return [...milestones];
  const open = milestones.findIndex(({ done }) => !done);
  const first = open < 0 ? milestones.length - fewest : Math.min(Math.max(open - 1, 0), milestones.length - fewest);
  return milestones.map((milestone, index) => (index >= first && index < first + fewest ? milestone : null));
}
