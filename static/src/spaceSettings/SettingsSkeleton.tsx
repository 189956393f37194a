import { FactsSkeleton } from '../shared/FactsSkeleton';
import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './TeamTemplateCard.module.css';

export function SettingsSkeleton() {
  return (
    <div role="status" aria-label={say('templates.reading')} className={styles.cards}>
      <Skeleton width="70ch" />
      <div className={styles.card}>
        <Skeleton width="240px" />
        <Skeleton width="70%" />
        <FactsSkeleton count={4} />
      </div>
    </div>
  );
}
