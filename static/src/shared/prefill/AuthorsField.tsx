import { AsyncSelect } from '@atlaskit/select';
import type { Person } from '../../../../src/api';
import { call } from '../../bridge/call';
import { Field } from '../fields/Field';
import styles from '../fields/Select.module.css';
import { useSearch } from '../fields/useSearch';

const findPeople = async (query: string) => (query === '' ? [] : (await call('searchPeople', { query })).people);

type Props = { authors: Person[]; onChange: (authors: Person[]) => void };

export function AuthorsField({ authors, onChange }: Props) {
  const { search, error } = useSearch(findPeople);
  return (
    <Field label="Authors" problem={error === null ? undefined : `${error.message} ${error.advice}`}>
      {(ids) => (
        <div className={styles.select}>
          <AsyncSelect<Person, true>
            inputId={ids.input}
            descriptionId={ids.describedBy}
            isMulti
            value={authors}
            onChange={(chosen) => {
              onChange([...chosen]);
            }}
            loadOptions={search}
            getOptionLabel={(person) => person.displayName}
            getOptionValue={(person) => person.accountId}
            noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'Type a name' : 'Nobody found')}
            loadingMessage={() => 'Searching…'}
            placeholder="Type a name"
            classNamePrefix="list"
          />
        </div>
      )}
    </Field>
  );
}
