import Button from '@atlaskit/button/default/button';
import { router } from '@forge/bridge';
import { useForgeContext } from '../../shared/Viewer';
import { say } from '../../words/say';
import { isOnDesignPage } from '../readModal';
import type { RunState } from './applySteps';
import { changedPage, retryable } from './SyncProgress';
import type { Run } from './useRun';

type Props = { run: Run; state: RunState; onClose: () => void };

/** What can be done while a sync runs, and after it. */
export function RunActions({ run, state, onClose }: Props) {
  const onDesignPage = isOnDesignPage(useForgeContext());
  const close = (
    <Button appearance="subtle" onClick={onClose}>
      {say('common.close')}
    </Button>
  );
  if (state.phase === 'running' || state.phase === 'waiting') {
    return (
      <>
        {close}
        <Button isLoading={run.stopping} onClick={run.stop}>
          {say('sync.run.stop')}
        </Button>
      </>
    );
  }
  const again = sayAgain(state);
  const canReload = onDesignPage && changedPage(state.progress);
  return (
    <>
      {close}
      {again !== null && (
        <Button appearance={canReload ? 'default' : 'primary'} onClick={run.goOn}>
          {again}
        </Button>
      )}
      {canReload && (
        <Button appearance="primary" onClick={() => void router.reload()}>
          {say('sync.run.reload')}
        </Button>
      )}
    </>
  );
}

/** What doing the rest is called; `null` where there is no rest. */
function sayAgain({ phase, progress }: RunState): string | null {
  if (phase === 'stopped') return say('sync.run.goOn');
  if (phase === 'failed') return say('common.tryAgain');
  const failures = retryable(progress).length;
  return failures === 0 ? null : say('sync.run.retryFailed', { count: failures });
}
