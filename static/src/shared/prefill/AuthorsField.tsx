import type { Person } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { PeopleField } from '../fields/PeopleField';

type Props = { authors: Person[]; onChange: (authors: Person[]) => void };

export function AuthorsField({ authors, onChange }: Props) {
  return <PeopleField label={say('prefill.authors')} people={authors} onChange={onChange} />;
}
