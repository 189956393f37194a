import { tellDesignChanged, useRefreshOnChange } from '../bridge/changes';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LicenseNotice } from '../shared/license';
import { UnreadableNotes } from '../shared/UnreadableNotes';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { EpicDesigns } from './EpicDesigns';
import { MissingDesigns } from './MissingDesigns';
import styles from './Panel.module.css';
import { PanelSkeleton } from './PanelSkeleton';

const nothing = {};

/** The designs of the epic that the panel is on. */
export function Panel() {
  const { state, retry, refresh, replace } = useCall('getEpicDesigns', nothing);
  useRefreshOnChange(refresh);
  return (
    <main aria-label={say('manifest.panel.title')} className={styles.panel}>
      <LicenseNotice />
      {state.phase === 'loading' && <PanelSkeleton />}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && (
        <>
          {state.outdated !== undefined && (
            <ErrorMessage
              error={state.outdated}
              action={{ label: say('common.tryAgain'), run: () => void refresh() }}
            />
          )}
          <EpicDesigns
            shown={state.value}
            onChanged={(changes) => {
              replace({ ...state.value, ...changes });
              tellDesignChanged();
            }}
            refresh={refresh}
          />
          <UnreadableNotes notes={state.value.leftOut} />
          {state.value.someMissing && (
            <MissingDesigns
              onUnlinked={() => {
                replace({ ...state.value, someMissing: false });
              }}
            />
          )}
        </>
      )}
    </main>
  );
}
