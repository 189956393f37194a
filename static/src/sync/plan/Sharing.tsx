import { useId } from 'react';
import { Message } from '../../shared/Message';
import { say } from '../../words/say';
import { Checkbox } from '../list/Checkbox';
import styles from './Sharing.module.css';

type Props = { project: string; isConfirmed: boolean; onChange: (isConfirmed: boolean) => void };

/** Says who will read texts of a page that only some people may view, and lets a person confirm it. */
export function Sharing({ project, isConfirmed, onChange }: Props) {
  const id = useId();
  return (
    <Message kind="warning">
      <p>{say('sync.sharing.who', { project })}</p>
      <div className={styles.confirm}>
        <Checkbox id={id} checked={isConfirmed} onChange={onChange} />
        <label htmlFor={id}>{say('sync.sharing.confirm', { project })}</label>
      </div>
    </Message>
  );
}
