import type { Approval } from '../../../../src/api';
import { say } from '../../words/say';
import { awaitedOf } from './attention';
import styles from './AwaitedPeople.module.css';
import { sayList } from './sayList';

const mostNamed = 3;

/** Whose decision is awaited, in one line. */
export function AwaitedPeople({ approval }: { approval: Approval }) {
  const names = awaitedOf(approval).map(({ displayName }) => displayName);
  if (names.length === 0) return null;
  return <p className={styles.awaited}>{say('approval.awaitedPeople', { people: sayList(names, mostNamed) })}</p>;
}
