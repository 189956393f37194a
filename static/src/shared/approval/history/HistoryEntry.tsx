import type { ApprovalEventSummary } from '../../../../../src/contract/api';
import { say, show } from '../../../words/say';
import { PersonName } from '../../PersonName';
import { useDates } from '../../useDates';
import { sayList } from '../sayList';
import styles from './ApprovalHistory.module.css';

const mostNamed = 20;

/** One step: who took it, when, on which version, and what they said. */
export function HistoryEntry({ event }: { event: ApprovalEventSummary }) {
  const { formatMoment, formatTime } = useDates();
  const { type, by, role, at, comment, version, reviewers, leftOut } = event;
  return (
    <li className={styles.entry}>
      <p>{show('approval.event', { type, person: <PersonName person={by} />, role })}</p>
      {reviewers.map(({ role, people }) => (
        <p key={role}>
          {say('approval.asked', {
            role,
            people: sayList(
              people.map(({ displayName }) => displayName),
              mostNamed,
            ),
          })}
        </p>
      ))}
      {leftOut.length > 0 && <p>{say('approval.leftOut', { roles: sayList(leftOut, mostNamed) })}</p>}
      {type === 'requestReview' && <p className={styles.when}>{say('approval.policyOfRequest')}</p>}
      {comment !== null && <p className={styles.comment}>{show('approval.quoted', { comment })}</p>}
      <p className={styles.when}>
        {show('approval.eventWhen', {
          day: formatMoment(at),
          clock: formatTime(new Date(at)),
          time: (words) => <time dateTime={at}>{words}</time>,
          version,
        })}
      </p>
    </li>
  );
}
