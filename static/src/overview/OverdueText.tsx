import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import styles from './OverdueText.module.css';

/** Something that should have been done by now. */
export function OverdueText({ children }: { children: ReactNode }) {
  return (
    <span className={styles.overdue}>
      <WarningIcon label="" size="small" color="var(--ds-icon-warning)" />
      <span>{children}</span>
    </span>
  );
}
