import { FactList } from '../shared/FactList';
import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './DesignStatus.module.css';

const facts = ['design.epic', 'design.readiness', 'design.openQuestions', 'design.milestones'] as const;

/** The header while its design is being read: what every design has in it. */
export function DesignHeaderSkeleton() {
  return (
    <div role="status" aria-label={say('design.reading')} className={styles.status}>
      <div className={styles.top}>
        <Skeleton width="220px" />
        <Skeleton width="120px" height={32} />
      </div>
      <Skeleton width="140px" height={32} />
      <FactList facts={facts.map((name) => ({ name: say(name), value: <Skeleton width="160px" height={20} /> }))} />
      <Skeleton width="180px" height={20} />
    </div>
  );
}
