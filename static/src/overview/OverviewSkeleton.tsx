import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './OverviewSkeleton.module.css';

/** As high as the page will be: the status chart, the filter, and some designs. */
export function OverviewSkeleton() {
  return (
    <div role="status" aria-label={say('overview.reading')} className={styles.skeleton}>
      <div className={styles.counts}>
        <Skeleton width="100%" />
        <Skeleton width="60%" />
      </div>
      <div className={styles.filter}>
        <Skeleton width="240px" />
        <Skeleton width="180px" />
      </div>
      <RowSkeletons count={8} />
    </div>
  );
}

/** Designs that are on their way. */
export function RowSkeletons({ count }: { count: number }) {
  return (
    <div className={styles.rows}>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className={styles.row}>
          <Skeleton width="80%" />
          <Skeleton width="60%" />
          <Skeleton width="50%" />
          <Skeleton width="70%" />
        </div>
      ))}
    </div>
  );
}
