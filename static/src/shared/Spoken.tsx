import type { ReactNode } from 'react';
import styles from './Spoken.module.css';

/** Words for screen readers alone, where others see a sign. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
