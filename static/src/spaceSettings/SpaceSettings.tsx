import { useMemo } from 'react';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LicenseNotice } from '../shared/license';
import { readPlace } from '../shared/readPlace';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { SettingsSkeleton } from './SettingsSkeleton';
import styles from './SpaceSettings.module.css';
import { TeamTemplates } from './TeamTemplates';

/** The page in a space's settings that lists the templates its team saved. */
export function SpaceSettings() {
  const context = useForgeContext();
  const input = useMemo(() => ({ spaceId: readPlace(context).spaceId ?? '' }), [context]);
  const { state, retry, replace } = useCall('listTeamTemplates', input);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say('teamTemplates.title')}</h1>
      <LicenseNotice />
      {state.phase === 'loading' && <SettingsSkeleton />}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && (
        <TeamTemplates
          spaceId={input.spaceId}
          canManage={state.value.canManage}
          templates={state.value.templates}
          onChanged={(templates) => {
            replace({ ...state.value, templates });
          }}
        />
      )}
    </main>
  );
}
