import { useEffect, useMemo, useRef } from 'react';
import { useEscape } from '../shared/dialog/useEscape';
import { ErrorMessage } from '../shared/ErrorMessage';
import { FieldsSkeleton } from '../shared/fields/FieldsSkeleton';
import { LicenseNotice } from '../shared/license';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { readOwner } from './readOwner';
import { SettingsForm } from './SettingsForm';
import styles from './SyncSettings.module.css';

/** How the designs of a space are synced, in its settings; or how one design is, in a dialog over its page. */
export function SyncSettings() {
  const context = useForgeContext();
  const owner = useMemo(() => readOwner(context), [context]);
  const inDialog = 'pageId' in owner;
  const { state, retry, replace } = useCall('getSettings', owner);
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape({ inDialog });

  useEffect(() => {
    if (inDialog) heading.current?.focus();
  }, [inDialog]);

  return (
    <main className={styles.page} data-place={inDialog ? 'dialog' : 'page'}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {say(inDialog ? 'syncSettings.ofDesign' : 'syncSettings.ofSpace')}
      </h1>
      <LicenseNotice />
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('syncSettings.reading')}>
          <FieldsSkeleton count={8} />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && <SettingsForm owner={owner} inForce={state.value} onSaved={replace} />}
    </main>
  );
}
