import { Skeleton } from '../Skeleton';
import styles from './FieldsSkeleton.module.css';

/** As high as a form of so many fields will be. */
export function FieldsSkeleton({ count }: { count: number }) {
  return (
    <div className={styles.fields}>
      {Array.from({ length: count }, (_, field) => (
        <div key={field} className={styles.field}>
          <Skeleton width={field % 2 === 0 ? '120px' : '180px'} />
          <div className={styles.input} />
        </div>
      ))}
    </div>
  );
}
