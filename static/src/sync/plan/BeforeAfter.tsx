import type { PlannedAction } from '../../../../src/api';
import { useDates } from '../../shared/useDates';
import styles from './BeforeAfter.module.css';
import { sayValue } from './sayStep';

/** What is there, and what will be. */
export function BeforeAfter({ action: { field, before, after } }: { action: PlannedAction }) {
  const { formatDay } = useDates();
  return (
    <>
      <span className={styles.value}>{sayValue(field, before, formatDay)}</span>
      <span aria-hidden> → </span>
      <span className={styles.spoken}> becomes </span>
      <span className={styles.value}>{sayValue(field, after, formatDay)}</span>
    </>
  );
}
