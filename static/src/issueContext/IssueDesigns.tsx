import { useRefreshOnChange } from '../bridge/changes';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LicenseNotice } from '../shared/license';
import { Skeleton } from '../shared/Skeleton';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { CompactDesigns } from './CompactDesigns';
import styles from './IssueDesigns.module.css';

const nothing = {};

/** The designs of an issue, beside its details. */
export function IssueDesigns() {
  const { state, retry, refresh } = useCall('getEpicDesigns', nothing);
  useRefreshOnChange(refresh);
  return (
    <main aria-label={say('manifest.issueContext.title')} className={styles.designs}>
      <LicenseNotice />
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('issueContext.reading')} className={styles.coming}>
          <Skeleton width="80%" />
          <Skeleton width="120px" />
          <Skeleton width="50%" />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' &&
        (state.value.designs.length === 0 ? (
          <p className={styles.empty}>{say('issueContext.none')}</p>
        ) : (
          <CompactDesigns designs={state.value.designs} />
        ))}
    </main>
  );
}
