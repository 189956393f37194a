import Button from '@atlaskit/button/default/button';
import { useId } from 'react';
import { say } from '../../words/say';
import styles from './LeaveQuestion.module.css';

/** Asks before a dialog is closed with what somebody entered there. */
export function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.question}>
      <p id={id}>{say('dialog.leave')}</p>
      <Button appearance="subtle" onClick={onLeave}>
        {say('dialog.leave.discard')}
      </Button>
      <Button autoFocus appearance="primary" onClick={onStay}>
        {say('dialog.leave.keepEditing')}
      </Button>
    </div>
  );
}
