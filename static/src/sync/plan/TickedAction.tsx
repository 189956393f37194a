import { useId, type ReactNode } from 'react';
import type { PlannedAction } from '../../../../src/api';
import { Checkbox } from '../list/Checkbox';
import styles from './TickedAction.module.css';

type Props = {
  action: PlannedAction;
  checked: boolean;
  onTick: (ids: string[], on: boolean) => void;
  children: ReactNode;
};

/** One step, ticked or not, with what there is to know about it. */
export function TickedAction({ action, checked, onTick, children }: Props) {
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
        </label>
        <div id={`${id}-facts`} className={styles.facts}>
          {children}
        </div>
      </div>
    </div>
  );
}
