import { say } from '../../words/say';
import { TextField } from '../fields/TextField';

type Props = {
  name: string;
  purpose: string;
  nameProblem: string | undefined;
  onName: (name: string) => void;
  onPurpose: (purpose: string) => void;
};

/** What a template is called, and when to choose it. */
export function NameFields({ name, purpose, nameProblem, onName, onPurpose }: Props) {
  return (
    <>
      <TextField
        label={say('templates.name')}
        required
        maxLength={100}
        value={name}
        problem={nameProblem}
        onChange={onName}
      />
      <TextField
        label={say('templates.purpose')}
        maxLength={300}
        help={say('templates.purposeHelp')}
        value={purpose}
        onChange={onPurpose}
      />
    </>
  );
}
