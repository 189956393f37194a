import { say } from '../../words/say';
import { LazyTimeline } from './LazyTimeline';
import type { TimelineDesign } from './TimelineDesign';
import styles from './TimelineSection.module.css';

/** The timeline of designs, under its heading; nothing where no design has milestones. */
export function TimelineSection({ designs }: { designs: TimelineDesign[] }) {
  if (designs.every(({ timeline }) => timeline.length === 0)) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{say('timeline.heading')}</h3>
      <LazyTimeline designs={designs} />
    </section>
  );
}
