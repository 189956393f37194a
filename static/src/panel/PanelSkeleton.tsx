import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './DesignRow.module.css';

export function PanelSkeleton() {
  return (
    <div role="status" aria-label={say('panel.reading')} className={styles.row}>
      <Skeleton width="260px" />
      <Skeleton width="180px" />
      <Skeleton width="90%" />
      <Skeleton width="140px" />
    </div>
  );
}
