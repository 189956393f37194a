import type { Approval } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { useDates } from '../useDates';
import styles from './Deadline.module.css';

/** Until when sign-offs count, where they do not forever. */
export function Deadline({ approval: { expiresOn } }: { approval: Approval }) {
  const { formatDay } = useDates();
  if (expiresOn === null) return null;
  return <p className={styles.deadline}>{say('approval.expires', { day: formatDay(expiresOn) })}</p>;
}
