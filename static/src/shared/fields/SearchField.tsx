import type { ClipboardEvent, ReactNode } from 'react';
import { say } from '../../words/say';
import { Field } from './Field';
import styles from './Select.module.css';
import { AsyncSelect } from './selects';
import { useSearch } from './useSearch';

type Props<Option> = {
  label: string;
  value: Option | null;
  onChange: (value: Option | null) => void;
  find: (query: string) => Promise<Option[]>;
  toLabel: (option: Option) => string;
  toKey: (option: Option) => string;
  /** Says what an empty search found nothing for. */
  prompt: string;
  /** Lists what an empty query finds before anything is typed. */
  listAtOnce?: boolean;
  /** Takes a pasted text as a choice; answers false to have it typed in as usual. */
  takePasted?: (text: string) => boolean;
  loading?: boolean;
  required?: boolean;
  help?: ReactNode;
  problem?: string | undefined;
};

/** One choice among what a search finds. */
export function SearchField<Option>(props: Props<Option>) {
  const { search, error } = useSearch(props.find);
  const paste = (event: ClipboardEvent) => {
    if (props.takePasted?.(event.clipboardData.getData('text').trim()) === true) event.preventDefault();
  };
  return (
    <Field
      label={props.label}
      required={props.required === true}
      help={props.help}
      problem={props.problem ?? (error === null ? undefined : `${error.message} ${error.advice}`)}
    >
      {(ids) => (
        <div className={styles.select} onPaste={paste}>
          <AsyncSelect<Option>
            inputId={ids.input}
            descriptionId={ids.describedBy}
            isInvalid={props.problem !== undefined}
            isClearable
            isLoading={props.loading}
            value={props.value}
            onChange={props.onChange}
            loadOptions={search}
            defaultOptions={props.listAtOnce === true}
            getOptionLabel={props.toLabel}
            getOptionValue={props.toKey}
            noOptionsMessage={({ inputValue }) => (inputValue === '' ? props.prompt : say('common.nothingFound'))}
            loadingMessage={() => say('common.searching')}
            placeholder={props.prompt}
            classNamePrefix="list"
          />
        </div>
      )}
    </Field>
  );
}
