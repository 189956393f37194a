import { FactsSkeleton } from '../shared/FactsSkeleton';
import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './DesignRow.module.css';

export function PanelSkeleton() {
  return (
    <div role="status" aria-label={say('panel.reading')} className={styles.row}>
      <div className={styles.coming}>
        <Skeleton width="260px" />
        <FactsSkeleton count={3} />
        <Skeleton width="180px" />
        <FactsSkeleton count={6} />
      </div>
    </div>
  );
}
