import { useRef } from 'react';
import { say } from '../../words/say';
import { shownMilestones } from './shownMilestones';
import { axisHeight, groupHeight, legendHeight, moreHeight, sentenceHeight, sizesFor } from './sizes';
import type { TimelineDesign } from './TimelineDesign';
import styles from './TimelineSkeleton.module.css';
import { useWidth } from './useWidth';

/** As high as the timeline that is about to stand here. */
export function TimelineSkeleton({ designs }: { designs: TimelineDesign[] }) {
  const place = useRef<HTMLDivElement>(null);
  const { row } = sizesFor(useWidth(place));
  const planned = designs.filter(({ timeline }) => timeline.length > 0);
  const every = planned.flatMap(({ timeline }) => shownMilestones(timeline, false));
  const rows = every.filter((shown) => shown !== null).length;
  const groups = designs.length > 1 ? planned.length : 0;
  const isDated = planned.some(({ timeline }) => timeline.some(({ from }) => from !== null));
  const more = every.includes(null) ? moreHeight : 0;
  const height = isDated ? axisHeight + rows * row + groups * groupHeight + legendHeight + more : sentenceHeight;
  return (
    <div ref={place} role="status" aria-label={say('timeline.drawing')}>
      <svg aria-hidden className={styles.skeleton} height={height} />
    </div>
  );
}
