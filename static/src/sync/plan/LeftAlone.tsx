import type { SyncPreview } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { Disclosure } from '../list/Disclosure';
import styles from './LeftAlone.module.css';

type Props = { entries: SyncPreview['leftAlone']; open?: boolean };

/** What a sync does not touch, and why. */
export function LeftAlone({ entries, open = false }: Props) {
  return (
    <Disclosure
      title={say('sync.group.leftAlone')}
      open={open}
      entries={entries}
      render={({ what, reason }) => (
        <>
          {what} <span className={styles.reason}>{reason}</span>
        </>
      )}
    />
  );
}
