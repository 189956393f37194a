import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApiOutput } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SearchField } from '../shared/fields/SearchField';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { useCanWrite } from '../shared/license';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './Administration.module.css';

type Space = ApiOutput<'searchSpaces'>['spaces'][number];
type Project = ApiOutput<'searchProjects'>['projects'][number];

const findSpaces = async (query: string) => (await call('searchSpaces', { query })).spaces;
const findProjects = async (query: string) => (await call('searchProjects', { query })).projects;

type Props = ApiOutput<'getHealthCheck'> & { onRun: (answer: ApiOutput<'runHealthCheck'>) => void };

/** Says what the checks make, asks where, and runs them. */
export function RunHealthCheck({ report, isJiraConnected, onRun }: Props) {
  const canWrite = useCanWrite();
  const [space, setSpace] = useState<Space | null>(null);
  const [project, setProject] = useState<Project | null>(null);
  const [isChecked, setChecked] = useState(false);
  const { busy, error, run } = useAction();
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();
  const hasPage = report !== null && report.pageUrl !== null;

  const start = () => {
    setChecked(true);
    if (space === null && !hasPage) {
      foundWrong();
      return;
    }
    run(async () => {
      onRun(await call('runHealthCheck', { spaceId: space?.id ?? null, projectId: project?.id ?? null }));
    });
  };

  return (
    <div ref={form} className={styles.section}>
      <p>{say(isJiraConnected ? 'health.makes' : 'health.makesPageOnly')}</p>
      <SearchField
        label={say('health.space')}
        required={!hasPage}
        {...(hasPage && { help: say('health.keepPage') })}
        value={space}
        onChange={setSpace}
        find={findSpaces}
        toLabel={({ name }) => name}
        toKey={({ id }) => id}
        prompt={say('panel.spacePrompt')}
        listAtOnce
        problem={isChecked && space === null && !hasPage ? say('panel.spaceMissing') : undefined}
      />
      {isJiraConnected && (
        <SearchField
          label={say('health.project')}
          help={say(report === null ? 'health.noProject' : 'health.keepIssue')}
          value={project}
          onChange={setProject}
          find={findProjects}
          toLabel={({ name }) => name}
          toKey={({ id }) => id}
          prompt={say('health.projectPrompt')}
          listAtOnce
        />
      )}
      {error !== null && <ErrorMessage error={error} />}
      <div className={styles.actions}>
        <Button
          appearance={report === null ? 'primary' : 'default'}
          isLoading={busy}
          isDisabled={!canWrite}
          onClick={start}
        >
          {say(report === null ? 'health.run' : 'health.runAgain')}
        </Button>
      </div>
    </div>
  );
}
