import type { Repair } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { ReportGroup } from '../ReportGroup';
import styles from './RepairList.module.css';

/** What could not stay as it was written, where, and what was done with it. */
export function RepairList({ repairs }: { repairs: Repair[] }) {
  return (
    <ReportGroup
      open
      title={say('markdown.repairs')}
      entries={repairs.map(({ what, done, line }) => (
        <>
          {line !== undefined && <span className={styles.line}>{say('markdown.line', { line })}</span>}{' '}
          {say('markdown.repair', { what, done })}
        </>
      ))}
    />
  );
}
