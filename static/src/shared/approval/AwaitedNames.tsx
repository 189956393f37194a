import type { Person } from '../../../../src/contract/api';
import { say } from '../../words/say';
import styles from './AwaitedNames.module.css';
import { sayList } from './sayList';

const mostNamed = 3;

/** People whose decision is awaited, in one line; nothing for nobody. */
export function AwaitedNames({ people }: { people: Person[] }) {
  if (people.length === 0) return null;
  const names = people.map(({ displayName }) => displayName);
  return <p className={styles.awaited}>{say('approval.awaitedPeople', { people: sayList(names, mostNamed) })}</p>;
}
