import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApiOutput } from '../../../src/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SearchField } from '../shared/fields/SearchField';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { useCanWrite } from '../shared/license';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './Administration.module.css';

type Space = ApiOutput<'searchSpaces'>['spaces'][number];

const findSpaces = async (query: string) => (await call('searchSpaces', { query })).spaces;

type Props = { isFirst: boolean; onRun: (answer: ApiOutput<'runHealthCheck'>) => void };

/** Says what the checks make, asks where, and runs them. */
export function RunHealthCheck({ isFirst, onRun }: Props) {
  const canWrite = useCanWrite();
  const [space, setSpace] = useState<Space | null>(null);
  const [isChecked, setChecked] = useState(false);
  const { busy, error, run } = useAction();
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();

  const start = () => {
    setChecked(true);
    if (space === null) {
      foundWrong();
      return;
    }
    run(async () => {
      onRun(await call('runHealthCheck', { spaceId: space.id }));
    });
  };

  return (
    <div ref={form} className={styles.section}>
      <p>{say('health.makes')}</p>
      <SearchField
        label={say('health.space')}
        required
        value={space}
        onChange={setSpace}
        find={findSpaces}
        toLabel={({ name }) => name}
        toKey={({ id }) => id}
        prompt={say('panel.spacePrompt')}
        listAtOnce
        problem={isChecked && space === null ? say('panel.spaceMissing') : undefined}
      />
      {error !== null && <ErrorMessage error={error} />}
      <div className={styles.actions}>
        <Button appearance={isFirst ? 'primary' : 'default'} isLoading={busy} isDisabled={!canWrite} onClick={start}>
          {say(isFirst ? 'health.run' : 'health.runAgain')}
        </Button>
      </div>
    </div>
  );
}
