import { useRef } from 'react';
import { say } from '../../words/say';
import { shownMilestones } from './shownMilestones';
import { axisHeight, groupHeight, legendHeight, sizesFor } from './sizes';
import type { TimelineDesign } from './TimelineDesign';
import styles from './TimelineSkeleton.module.css';
import { useWidth } from './useWidth';

/** As high as the timeline that is about to stand here. */
export function TimelineSkeleton({ designs }: { designs: TimelineDesign[] }) {
  const place = useRef<HTMLDivElement>(null);
  const { row } = sizesFor(useWidth(place));
  const planned = designs.filter(({ timeline }) => timeline.length > 0);
  const rows = planned.flatMap(({ timeline }) => shownMilestones(timeline, false)).filter((shown) => shown !== null);
  const groups = designs.length > 1 ? planned.length : 0;
  const isDated = rows.some(({ from, to }) => from !== null || to !== null);
  const height = isDated ? axisHeight + rows.length * row + groups * groupHeight + legendHeight : axisHeight;
  return (
    <div ref={place} role="status" aria-label={say('timeline.drawing')}>
      <svg aria-hidden className={styles.skeleton} height={height} />
    </div>
  );
}
