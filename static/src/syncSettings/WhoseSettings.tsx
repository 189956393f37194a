import { SelectField } from '../shared/fields/SelectField';
import { say } from '../words/say';
import styles from './SyncSettings.module.css';

type Props = { own: boolean; disabled: boolean; onChange: (own: boolean) => void };

/** Whether a design has settings of its own. */
export function WhoseSettings({ own, disabled, onChange }: Props) {
  return (
    <fieldset disabled={disabled} className={styles.fields}>
      <SelectField
        label={say('syncSettings.whose.label')}
        value={own ? 'own' : 'space'}
        options={[
          { value: 'space', label: say('syncSettings.whose.space') },
          { value: 'own', label: say('syncSettings.whose.own') },
        ]}
        onChange={(value) => {
          onChange(value === 'own');
        }}
      />
    </fieldset>
  );
}
