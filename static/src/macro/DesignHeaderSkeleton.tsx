import { FactList } from '../shared/FactList';
import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './DesignStatus.module.css';

const facts = [
  'design.epic',
  'design.readiness',
  'design.openQuestions',
  'design.milestones',
  'design.trackingIssue',
] as const;

/** The header while its design is being read. */
export function DesignHeaderSkeleton() {
  return (
    <div role="status" aria-label={say('design.reading')} className={styles.status}>
      <div className={styles.top}>
        <Skeleton width="220px" />
        <div className={styles.sync}>
          <Skeleton width="120px" />
        </div>
      </div>
      <FactList facts={facts.map((name) => ({ name: say(name), value: <Skeleton width="160px" /> }))} />
    </div>
  );
}
