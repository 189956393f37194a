import { useMemo } from 'react';
import { ErrorMessage } from '../shared/ErrorMessage';
import { FieldsSkeleton } from '../shared/fields/FieldsSkeleton';
import { LicenseNotice } from '../shared/license';
import { readPlace } from '../shared/readPlace';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import styles from './ApprovalPolicies.module.css';
import { ChoosePolicy } from './ChoosePolicy';

/** How the designs of a space are approved, in its settings. */
export function ApprovalPolicies() {
  const context = useForgeContext();
  const spaceId = readPlace(context).spaceId ?? '';
  const input = useMemo(() => ({ spaceId }), [spaceId]);
  const { state, retry, replace } = useCall('getApprovalPolicies', input);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say('policy.title')}</h1>
      <LicenseNotice />
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('policy.reading')}>
          <FieldsSkeleton count={8} />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && <ChoosePolicy spaceId={spaceId} inForce={state.value} onSaved={replace} />}
    </main>
  );
}
