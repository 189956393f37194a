import { useMemo } from 'react';
import { useRefreshOnChange } from '../bridge/changes';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { DesignHeaderSkeleton } from './DesignHeaderSkeleton';
import { DesignStatus } from './DesignStatus';
import styles from './DesignHeader.module.css';
import { NotPublished } from './NotPublished';

type Props = {
  pageId: string;
  /** Whether the document is in the macro, and not on the page. */
  holdsDocument: boolean;
};

export function DesignHeader({ pageId, holdsDocument }: Props) {
  const input = useMemo(() => ({ pageId }), [pageId]);
  const { state, retry, refresh, replace } = useCall('getDesign', input);
  useRefreshOnChange(refresh);
  // Guests are told nothing of a status: they read the document.
  if (state.phase === 'failed' && state.error.code === 'unlicensed') return null;
  return (
    <section aria-label={say('macro.whereItStands')} className={styles.header}>
      {state.phase === 'loading' && <DesignHeaderSkeleton />}
      {state.phase === 'failed' &&
        (state.error.code === 'not-found' ? (
          <NotPublished />
        ) : (
          <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
        ))}
      {state.phase === 'ready' && (
        <DesignStatus
          design={state.value.design}
          jiraConnected={state.value.jiraConnected}
          named={state.value.named}
          outdated={state.outdated}
          onChanged={(design) => {
            replace({ ...state.value, design });
          }}
          refresh={refresh}
          holdsDocument={holdsDocument}
        />
      )}
    </section>
  );
}
