import Button from '@atlaskit/button/default/button';
import { type FormEvent, useState } from 'react';
import type { DataRetention } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SelectField } from '../shared/fields/SelectField';
import { useCanWrite } from '../shared/license';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './Administration.module.css';

const offered = [6, 12, 24, 36, 60];
const never = '0';

const choiceOf = ({ months }: DataRetention): string => String(months ?? never);

/** Chooses after how many months superseded rounds are removed; never, unless somebody does. */
export function RetentionForm({ retention }: { retention: DataRetention }) {
  // What the person opened or saved last.
  const [opened, setOpened] = useState(retention);
  const [chosen, setChosen] = useState(choiceOf(retention));
  const [isSaved, setSaved] = useState(false);
  const { busy, error, run } = useAction();
  const canWrite = useCanWrite();
  const choices = new Set([...offered, ...(opened.months === null ? [] : [opened.months])]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    run(async () => {
      const months = chosen === never ? null : Number(chosen);
      setOpened(await call('saveRetention', { months, version: opened.version }));
      setSaved(true);
    });
  };
  const reload = () => {
    run(async () => {
      setOpened(await call('getRetention', {}));
    });
  };

  return (
    <form className={styles.section} onSubmit={submit} noValidate>
      <SelectField
        label={say('retention.keep')}
        value={chosen}
        onChange={(choice) => {
          setChosen(choice);
          setSaved(false);
        }}
        options={[
          { value: never, label: say('retention.never') },
          ...[...choices]
            .sort((left, right) => left - right)
            .map((months) => ({ value: String(months), label: say('retention.months', { months }) })),
        ]}
        help={say('retention.help')}
      />
      {error !== null && (
        <ErrorMessage
          error={error}
          {...(error.code === 'stale' && { action: { label: say('common.reloadKeeping'), run: reload } })}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" isLoading={busy} isDisabled={!canWrite || chosen === choiceOf(opened)}>
          {say('common.save')}
        </Button>
        <span role="status">{isSaved && say('retention.saved')}</span>
      </div>
    </form>
  );
}
