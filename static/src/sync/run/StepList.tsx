import ClockIcon from '@atlaskit/icon/core/clock';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import type { PlannedAction } from '../../../../src/api';
import { Disclosure } from '../list/Disclosure';
import { sayStep } from '../plan/sayStep';
import styles from './StepList.module.css';
import type { SyncProgress } from './SyncProgress';

const icons = {
  waiting: <ClockIcon label="Waiting" color="var(--ds-icon-subtle)" />,
  done: <SuccessIcon label="Done" color="var(--ds-icon-success)" />,
  failed: <ErrorIcon label="Failed" color="var(--ds-icon-danger)" />,
};

type Props = { actions: readonly PlannedAction[]; progress: SyncProgress };

/** The steps of a sync at work, each with how far it is. */
export function StepList({ actions, progress }: Props) {
  const remaining = new Set(progress.remaining);
  const failed = new Set(progress.failed.map(({ id }) => id));
  const stateOf = (id: string) => (remaining.has(id) ? 'waiting' : failed.has(id) ? 'failed' : 'done');
  return (
    <Disclosure
      title="Changes"
      entries={actions}
      render={(action) => (
        <div className={styles.step}>
          <span className={styles.icon}>{icons[stateOf(action.id)]}</span>
          <span>
            {action.text} <span className={styles.what}>{sayStep(action)}</span>
          </span>
        </div>
      )}
    />
  );
}
