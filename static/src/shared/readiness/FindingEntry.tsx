import type { ReactNode } from 'react';
import type { Finding } from '../../../../src/contract/api';
import styles from './FindingEntry.module.css';
import { SeverityMark } from './SeverityMark';

/** One finding: what it is, what to do about it, and the way to its section. */
export function FindingEntry({ finding, sectionLink }: { finding: Finding; sectionLink: ReactNode }) {
  return (
    <li className={styles.finding}>
      <SeverityMark severity={finding.severity} />
      <p>
        {finding.message} <span className={styles.fix}>{finding.fix}</span>
      </p>
      {sectionLink}
    </li>
  );
}
