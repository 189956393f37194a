import { FieldsSkeleton } from '../shared/fields/FieldsSkeleton';
import { say } from '../words/say';
import styles from './DesignFilterFields.module.css';

export function FilterSkeleton() {
  return (
    <div role="status" aria-label={say('panel.openingFilter')} className={styles.filter}>
      <FieldsSkeleton count={1} />
      <FieldsSkeleton count={1} />
    </div>
  );
}
