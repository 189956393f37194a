import { memo, useId, type ReactNode } from 'react';
import type { PlannedAction } from '../../../../src/contract/api';
import { IssueLink } from '../../shared/IssueLink';
import { Checkbox } from '../list/Checkbox';
import styles from './TickedAction.module.css';

/** Ticks steps, or unticks them. */
export type Tick = (ids: string[], on: boolean) => void;

type Props = {
  action: PlannedAction;
  checked: boolean;
  onTick: Tick;
  facts: (action: PlannedAction) => ReactNode;
};

/** One step, ticked or not, with what there is to know about it. */
export const TickedAction = memo(function TickedAction({ action, checked, onTick, facts }: Props) {
  const id = useId();
  return (
    <div className={styles.action}>
      <Checkbox
        id={id}
        describedBy={`${id}-facts`}
        checked={checked}
        onChange={(on) => {
          onTick([action.id], on);
        }}
      />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.text}>
          {action.text}
        </label>{' '}
        {action.ticket !== null && <IssueLink issue={action.ticket} />}
        <div id={`${id}-facts`} className={styles.facts}>
          {facts(action)}
        </div>
      </div>
    </div>
  );
});
