import type { Person } from '../../../../src/contract/api';
import { call } from '../../bridge/call';
import { say } from '../../words/say';
import { Field } from './Field';
import styles from './Select.module.css';
import { AsyncSelect } from './selects';
import { useSearch } from './useSearch';

const findAnybody = async (query: string) => (query === '' ? [] : (await call('searchPeople', { query })).people);

const findAmong = (people: readonly Person[]) => (query: string) =>
  Promise.resolve(people.filter(({ displayName }) => displayName.toLowerCase().includes(query.toLowerCase())));

type Props = {
  label: string;
  people: Person[];
  onChange: (people: Person[]) => void;
  /** The only ones to choose from; without it, anybody. */
  only?: Person[] | undefined;
  required?: boolean;
  disabled?: boolean;
  help?: string | undefined;
  problem?: string | undefined;
};

/** Any number of people. */
export function PeopleField(props: Props) {
  const { label, people, onChange, only, required = false, disabled = false, help, problem } = props;
  const { search, error } = useSearch(only === undefined ? findAnybody : findAmong(only));
  return (
    <Field
      label={label}
      required={required}
      help={help}
      problem={problem ?? (error === null ? undefined : `${error.message} ${error.advice}`)}
    >
      {(ids) => (
        <div className={styles.select}>
          <AsyncSelect<Person, true>
            inputId={ids.input}
            descriptionId={ids.describedBy}
            isMulti
            isInvalid={problem !== undefined}
            isDisabled={disabled}
            value={people}
            onChange={(chosen) => {
              onChange([...chosen]);
            }}
            loadOptions={search}
            defaultOptions={only ?? false}
            getOptionLabel={(person) => person.displayName}
            getOptionValue={(person) => person.accountId}
            noOptionsMessage={({ inputValue }) => say(inputValue === '' ? 'people.typeName' : 'people.nobodyFound')}
            loadingMessage={() => say('people.searching')}
            placeholder={say('people.typeName')}
            classNamePrefix="list"
          />
        </div>
      )}
    </Field>
  );
}
