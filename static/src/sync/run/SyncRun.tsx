import type { PlannedAction } from '../../../../src/contract/api';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { useDates } from '../../shared/useDates';
import { say } from '../../words/say';
import type { RunState } from './applySteps';
import { sayWhen } from './sayRun';
import { StepList } from './StepList';
import styles from './SyncRun.module.css';
import { SyncSummary } from './SyncSummary';

type Props = { state: RunState; actions: readonly PlannedAction[] };

/** A sync at work, and what became of it. */
export function SyncRun({ state, actions }: Props) {
  const { formatTime } = useDates();
  const { progress } = state;
  if (state.phase === 'running' || state.phase === 'waiting') {
    return (
      <>
        <progress
          className={styles.bar}
          aria-label={say('sync.run.changesDone')}
          value={progress.total - progress.remaining.length}
          max={progress.total}
        />
        <p className={styles.note}>{say('sync.run.canClose')}</p>
        <StepList actions={actions} progress={progress} />
      </>
    );
  }
  const when = state.phase === 'failed' ? sayWhen(state.error, new Date(), formatTime) : null;
  return (
    <>
      {state.phase === 'failed' && (
        <ErrorMessage error={when === null ? state.error : { ...state.error, advice: when }} />
      )}
      <SyncSummary progress={progress} actions={actions} />
    </>
  );
}
