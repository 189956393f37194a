import { useMemo } from 'react';
import { useRefreshOnChange } from '../bridge/changes';
import { ApprovalDetails } from '../shared/approval/ApprovalDetails';
import { StatusLozenge } from '../shared/approval/StatusLozenge';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LicenseNotice } from '../shared/license';
import { LiveNotice } from '../shared/LiveNotice';
import { readPlace } from '../shared/readPlace';
import { UnreadableNotes } from '../shared/UnreadableNotes';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import styles from './Byline.module.css';
import { BylineSkeleton } from './BylineSkeleton';

/** Where the design on a page stands, below the page’s title. */
export function Byline() {
  const context = useForgeContext();
  const input = useMemo(() => ({ pageId: readPlace(context).pageId ?? '' }), [context]);
  const { state, retry, refresh, replace } = useCall('getDesign', input);
  useRefreshOnChange(refresh);
  return (
    <main className={styles.byline}>
      <h1 className={styles.title}>{say('byline.title')}</h1>
      <LicenseNotice />
      {state.phase === 'loading' && <BylineSkeleton />}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && (
        <>
          <StatusLozenge approval={state.value.design.approval} />
          {state.outdated !== undefined && <ErrorMessage error={state.outdated} />}
          <ApprovalDetails
            design={state.value.design}
            onChanged={(design) => {
              replace({ ...state.value, design });
            }}
            refresh={refresh}
          />
          <UnreadableNotes notes={state.value.design.isLive ? state.value.design.unreadable : []} />
          <LiveNotice design={state.value.design} />
        </>
      )}
    </main>
  );
}
