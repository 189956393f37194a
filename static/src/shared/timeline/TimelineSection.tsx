import { lazy, Suspense } from 'react';
import { say } from '../../words/say';
import type { TimelineDesign } from './TimelineDesign';
import { TimelineSkeleton } from './TimelineSkeleton';
import styles from './TimelineSection.module.css';
import { TimelineUnavailable } from './TimelineUnavailable';

const Timeline = lazy(() =>
  import('./Timeline').then(
    ({ Timeline }) => ({ default: Timeline }),
    () => ({ default: TimelineUnavailable }),
  ),
);

/** The timeline of designs, under its heading; nothing where no design has milestones. */
export function TimelineSection({ designs }: { designs: TimelineDesign[] }) {
  if (designs.every(({ timeline }) => timeline.length === 0)) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{say('timeline.heading')}</h3>
      <Suspense fallback={<TimelineSkeleton designs={designs} />}>
        <Timeline designs={designs} />
      </Suspense>
    </section>
  );
}
