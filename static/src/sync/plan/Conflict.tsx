import { useId } from 'react';
import type { PlannedAction, SyncSide } from '../../../../src/contract/api';
import { IssueLink } from '../../shared/IssueLink';
import { useDates } from '../../shared/useDates';
import { say, show } from '../../words/say';
import styles from './Conflict.module.css';
import { sayField, sayValue } from './sayStep';

/** What can be said to a conflict. */
export const answers = (): { label: string; side: SyncSide | null }[] => [
  { label: say('sync.conflict.keepPage'), side: 'page' },
  { label: say('sync.conflict.keepJira'), side: 'jira' },
  { label: say('sync.conflict.later'), side: null },
];

type Props = {
  action: PlannedAction;
  side: SyncSide | null;
  onDecide: (ids: string[], side: SyncSide | null) => void;
};

/** A field that was changed on both sides, and the question which is right. */
export function Conflict({ action, side: chosen, onDecide }: Props) {
  const { formatDay } = useDates();
  const name = useId();
  const { id, text, field, before, after, ticket } = action;
  return (
    <fieldset className={styles.conflict}>
      <legend>
        {text} {ticket !== null && <IssueLink issue={ticket} />}
      </legend>
      <p className={styles.fact}>{say('sync.conflict.changedBoth', { field: sayField(field) })}</p>
      <div className={styles.answers}>
        {answers().map(({ label, side }) => (
          <label key={label} className={styles.answer}>
            <input
              type="radio"
              name={name}
              checked={chosen === side}
              onChange={() => {
                onDecide([id], side);
              }}
            />
            <span>
              {side === null
                ? label
                : show('sync.conflict.answerWithValue', {
                    answer: label,
                    value: sayValue(field, side === 'page' ? before : after, formatDay),
                  })}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
