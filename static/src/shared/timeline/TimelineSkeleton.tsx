import { say } from '../../words/say';
import { shownMilestones } from './shownMilestones';
import { axisHeight, groupHeight, legendHeight, moreHeight, narrow, sentenceHeight, type Sizes, wide } from './sizes';
import type { TimelineDesign } from './TimelineDesign';
import styles from './TimelineSkeleton.module.css';

/** As high as the timeline that is about to stand here. */
export function TimelineSkeleton({ designs }: { designs: TimelineDesign[] }) {
  const planned = designs.filter(({ timeline }) => timeline.length > 0);
  const every = planned.flatMap(({ timeline }) => shownMilestones(timeline, false));
  const rows = every.filter((shown) => shown !== null).length;
  const groups = designs.length > 1 ? planned.length : 0;
  const isDated = planned.some(({ timeline }) => timeline.some(({ from }) => from !== null));
  const more = every.includes(null) ? moreHeight : 0;
  const height = ({ row }: Sizes) =>
    isDated ? axisHeight + rows * row + groups * groupHeight + legendHeight + more : sentenceHeight;
  return (
    <div role="status" aria-label={say('timeline.drawing')} className={styles.place}>
      <svg aria-hidden className={`${styles.skeleton} ${styles.wide}`} height={height(wide)} />
      <svg aria-hidden className={`${styles.skeleton} ${styles.narrow}`} height={height(narrow)} />
    </div>
  );
}
