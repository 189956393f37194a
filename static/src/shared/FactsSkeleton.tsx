import styles from './FactList.module.css';
import { Skeleton } from './Skeleton';

/** As high as so many facts will be. */
export function FactsSkeleton({ count }: { count: number }) {
  return (
    <div className={styles.list}>
      {Array.from({ length: count }, (_, fact) => (
        <div key={fact} className={styles.coming}>
          <Skeleton width="64px" />
          <Skeleton width={fact % 2 === 0 ? '120px' : '88px'} />
        </div>
      ))}
    </div>
  );
}
