import Button from '@atlaskit/button/default/button';
import type { SyncState } from './useSync';

type Props = { state: SyncState; run: () => void; label: string };

export function SyncButton({ state, run, label }: Props) {
  return (
    <Button onClick={run} isLoading={state.phase === 'running'}>
      {label}
    </Button>
  );
}
