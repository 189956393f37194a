import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { DataRetention } from '../../../src/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SelectField } from '../shared/fields/SelectField';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './Administration.module.css';

const offered = [6, 12, 24, 36, 60];
const forEver = '0';

type Props = { retention: DataRetention; onSaved: (retention: DataRetention) => void };

/** Chooses after how many months superseded rounds are removed; never, unless somebody does. */
export function RetentionForm({ retention, onSaved }: Props) {
  const saved = String(retention.months ?? forEver);
  const [chosen, setChosen] = useState(saved);
  const { busy, error, run } = useAction();
  const choices = [...new Set([...offered, ...(retention.months === null ? [] : [retention.months])])];

  const save = () => {
    run(async () => {
      const months = chosen === forEver ? null : Number(chosen);
      onSaved(await call('saveRetention', { months, version: retention.version }));
    });
  };

  return (
    <div className={styles.section}>
      <SelectField
        label={say('retention.keep')}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: forEver, label: say('retention.never') },
          ...choices
            .toSorted((left, right) => left - right)
            .map((months) => ({ value: String(months), label: say('retention.months', { months }) })),
        ]}
        help={say('retention.help')}
      />
      {error !== null && <ErrorMessage error={error} />}
      <div className={styles.actions}>
        <Button isDisabled={chosen === saved} isLoading={busy} onClick={save}>
          {say('retention.save')}
        </Button>
      </div>
    </div>
  );
}
