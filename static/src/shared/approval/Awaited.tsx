import ClockIcon from '@atlaskit/icon/core/clock';
import type { Person } from '../../../../src/contract/api';
import { show } from '../../words/say';
import { PersonName } from '../PersonName';
import styles from './SignOffList.module.css';

/** Somebody who is asked and has not decided. */
export function Awaited({ person }: { person: Person }) {
  return (
    <li className={styles.entry}>
      <span className={styles.mark}>
        <ClockIcon label="" color="var(--ds-icon-subtle)" />
      </span>
      <span>{show('approval.awaited', { person: <PersonName person={person} /> })}</span>
    </li>
  );
}
