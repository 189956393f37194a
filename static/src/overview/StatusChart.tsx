import type { ApprovalStatus } from '../../../src/contract/api';
import { segmentsOf } from './segments';
import styles from './StatusChart.module.css';

/** The share of each status in one bar. The numbers beside it say the same in words. */
export function StatusChart({ counts }: { counts: { status: ApprovalStatus; count: number }[] }) {
  return (
    <svg aria-hidden className={styles.chart} width="100%" height="16">
      {segmentsOf(counts).map(({ status, from, share }) => (
        <rect
          key={status}
          className={styles.segment}
          data-status={status}
          x={`${String(from)}%`}
          width={`${String(share)}%`}
          height="16"
        />
      ))}
    </svg>
  );
}
