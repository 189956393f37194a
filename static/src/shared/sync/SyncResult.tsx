import Button from '@atlaskit/button/default/button';
import { router } from '@forge/bridge';
import { ErrorMessage } from '../ErrorMessage';
import { changedPage } from './addReports';
import { SyncReportView } from './SyncReportView';
import { saySyncProgress } from './saySyncProgress';
import styles from './SyncResult.module.css';
import type { SyncState } from './useSync';

type Props = {
  state: SyncState;
  retry: () => void;
  /** Whether the design's own page is around the app, and so shows the rows as they were. */
  onDesignPage: boolean;
};

/** What a sync is doing, and what it did. */
export function SyncResult({ state, retry, onDesignPage }: Props) {
  return (
    <div className={state.phase === 'idle' ? styles.idle : styles.result}>
      <p role="status">{saySyncProgress(state)}</p>
      {state.phase === 'failed' && <ErrorMessage error={state.error} action={{ label: 'Try again', run: retry }} />}
      {(state.phase === 'finished' || state.phase === 'failed') && state.report !== null && (
        <>
          <SyncReportView report={state.report} />
          {onDesignPage && changedPage(state.report) && (
            <div>
              <Button onClick={() => void router.reload()}>Reload page to see the tickets</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
