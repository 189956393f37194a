import ClockIcon from '@atlaskit/icon/core/clock';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import type { PlannedAction } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { Disclosure } from '../list/Disclosure';
import { sayStep } from '../plan/sayStep';
import styles from './StepList.module.css';
import type { SyncProgress } from './SyncProgress';

const icons = {
  waiting: { Icon: ClockIcon, label: 'sync.run.waitingStep', color: 'var(--ds-icon-subtle)' },
  done: { Icon: SuccessIcon, label: 'sync.run.doneStep', color: 'var(--ds-icon-success)' },
  failed: { Icon: ErrorIcon, label: 'sync.run.failedStep', color: 'var(--ds-icon-danger)' },
} as const;

type StepState = keyof typeof icons;

function StepIcon({ state }: { state: StepState }) {
  const { Icon, label, color } = icons[state];
  return <Icon label={say(label)} color={color} />;
}

type Props = { actions: readonly PlannedAction[]; progress: SyncProgress };

/** The steps of a sync at work, each with how far it is. */
export function StepList({ actions, progress }: Props) {
  const remaining = new Set(progress.remaining);
  const failed = new Set(progress.failed.map(({ id }) => id));
  const stateOf = (id: string): StepState => (remaining.has(id) ? 'waiting' : failed.has(id) ? 'failed' : 'done');
  return (
    <Disclosure
      title={say('sync.group.steps')}
      entries={actions}
      render={(action) => (
        <div className={styles.step}>
          <span className={styles.icon}>
            <StepIcon state={stateOf(action.id)} />
          </span>
          <span>
            {action.text} <span className={styles.what}>{sayStep(action)}</span>
          </span>
        </div>
      )}
    />
  );
}
