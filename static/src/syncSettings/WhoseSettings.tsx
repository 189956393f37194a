import { SelectField } from '../shared/fields/SelectField';
import styles from './SyncSettings.module.css';

type Props = { own: boolean; disabled: boolean; onChange: (own: boolean) => void };

/** Whether a design has settings of its own. */
export function WhoseSettings({ own, disabled, onChange }: Props) {
  return (
    <fieldset disabled={disabled} className={styles.fields}>
      <SelectField
        label="This design has"
        value={own ? 'own' : 'space'}
        options={[
          { value: 'space', label: 'the settings of its space' },
          { value: 'own', label: 'settings of its own' },
        ]}
        onChange={(value) => {
          onChange(value === 'own');
        }}
      />
    </fieldset>
  );
}
