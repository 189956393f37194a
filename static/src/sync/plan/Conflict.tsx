import { useId } from 'react';
import type { PlannedAction, SyncSide } from '../../../../src/api';
import { IssueLink } from '../../shared/IssueLink';
import { useDates } from '../../shared/useDates';
import styles from './Conflict.module.css';
import { fieldNames, sayValue } from './sayStep';

/** What can be said to a conflict. */
export const answers: { label: string; side: SyncSide | null }[] = [
  { label: 'Keep the page’s', side: 'page' },
  { label: 'Keep Jira’s', side: 'jira' },
  { label: 'Decide later', side: null },
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
      <legend>{text}</legend>
      <p className={styles.fact}>
        {field === null ? 'A field' : fieldNames[field]} was changed on the page and in Jira.{' '}
        {ticket !== null && <IssueLink issue={ticket} />}
      </p>
      <div className={styles.answers}>
        {answers.map(({ label, side }) => (
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
              {label}
              {side !== null && (
                <>
                  : <strong>{sayValue(field, side === 'page' ? before : after, formatDay)}</strong>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
