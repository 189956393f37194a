import type { Repair } from '../../../../src/api';
import { ReportGroup } from '../ReportGroup';
import styles from './RepairList.module.css';

/** What could not stay as it was written, where, and what was done with it. */
export function RepairList({ repairs }: { repairs: Repair[] }) {
  return (
    <ReportGroup
      open
      title="Changed"
      entries={repairs.map(({ what, done, line }) => (
        <>
          {line !== undefined && <span className={styles.line}>Line {line}</span>} {what}: {done}
        </>
      ))}
    />
  );
}
