import { FieldsSkeleton } from '../shared/fields/FieldsSkeleton';
import { FactsSkeleton } from '../shared/FactsSkeleton';
import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import cardStyles from './DesignCards.module.css';
import styles from './OverviewSkeleton.module.css';
import { useIsNarrow } from './useIsNarrow';

/** As high as the page will be: the status chart, the filter, and some designs. */
export function OverviewSkeleton() {
  const isNarrow = useIsNarrow();
  return (
    <div role="status" aria-label={say('overview.reading')} className={styles.skeleton}>
      <div className={styles.counts}>
        <Skeleton width="100%" />
        <Skeleton width="60%" />
      </div>
      <div className={styles.filter}>
        <FieldsSkeleton count={1} />
        <FieldsSkeleton count={1} />
        <FieldsSkeleton count={1} />
      </div>
      {isNarrow ? <CardSkeletons count={4} /> : <RowSkeletons count={8} />}
    </div>
  );
}

function CardSkeletons({ count }: { count: number }) {
  return (
    <div className={cardStyles.cards}>
      {Array.from({ length: count }, (_, card) => (
        <div key={card} className={cardStyles.card}>
          <Skeleton width="60%" />
          <Skeleton width="120px" />
          <FactsSkeleton count={4} />
        </div>
      ))}
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
