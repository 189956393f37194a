import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './TeamTemplateCard.module.css';

export function SettingsSkeleton() {
  return (
    <div role="status" aria-label={say('templates.reading')} className={styles.card}>
      <Skeleton width="240px" />
      <Skeleton width="70%" />
      <Skeleton width="90%" />
    </div>
  );
}
