import type { DoneAction } from '../../../../src/contract/api';
import { IssueLink } from '../../shared/IssueLink';
import styles from './Outcome.module.css';

type Props = { ticket?: DoneAction['ticket']; what: string; notes: string[] };

/** What became of one step. */
export function Outcome({ ticket, what, notes }: Props) {
  return (
    <>
      {ticket !== undefined && <IssueLink issue={ticket} />} {what}
      {notes.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  );
}
