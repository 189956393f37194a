import { FactList } from '../shared/FactList';
import { Skeleton } from '../shared/Skeleton';
import styles from './DesignStatus.module.css';

const facts = ['Epic', 'Readiness', 'Open questions', 'Milestones', 'Tracking issue'];

/** The header while its design is being read. */
export function DesignHeaderSkeleton() {
  return (
    <div role="status" aria-label="Reading the design" className={styles.status}>
      <div className={styles.top}>
        <Skeleton width="220px" />
        <div className={styles.sync}>
          <Skeleton width="120px" />
        </div>
      </div>
      <FactList facts={facts.map((name) => ({ name, value: <Skeleton width="160px" /> }))} />
    </div>
  );
}
