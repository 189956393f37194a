import type { ApprovalStatus } from '../../../src/contract/api';
import styles from './StatusChart.module.css';

/** The colour of a status in the chart. */
export function StatusMark({ status }: { status: ApprovalStatus }) {
  return (
    <svg aria-hidden className={styles.mark} width="12" height="12">
      <rect className={styles.segment} data-status={status} width="12" height="12" />
    </svg>
  );
}
