import { Field } from '../shared/fields/Field';
import styles from '../shared/fields/Select.module.css';
import { CreatableSelect } from '../shared/fields/selects';
import { say } from '../words/say';

type Title = { value: string; label: string };
const toOption = (title: string): Title => ({ value: title, label: title });

type Props = {
  /** To choose from. */
  sections: string[];
  ignored: string[];
  disabled: boolean;
  onChange: (ignored: string[]) => void;
};

/** Titles of sections in which an edit is no change, chosen or typed. */
export function IgnoredSections({ sections, ignored, disabled, onChange }: Props) {
  return (
    <Field label={say('policy.ignored')} help={say('policy.ignoredHelp')}>
      {(ids) => (
        <div className={styles.select}>
          <CreatableSelect<Title, true>
            inputId={ids.input}
            descriptionId={ids.describedBy}
            isMulti
            isDisabled={disabled}
            value={ignored.map(toOption)}
            options={sections.map(toOption)}
            onChange={(chosen) => {
              onChange(chosen.map(({ value }) => value.trim()));
            }}
            formatCreateLabel={(title) => say('policy.ignoreTyped', { title })}
            noOptionsMessage={() => say('policy.typeTitle')}
            placeholder={say('policy.typeTitle')}
            classNamePrefix="list"
          />
        </div>
      )}
    </Field>
  );
}
