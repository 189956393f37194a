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
      <TextField label="Name" required maxLength={100} value={name} problem={nameProblem} onChange={onName} />
      <TextField
        label="Purpose"
        maxLength={300}
        help="When to choose it, in one sentence. The picker shows it."
        value={purpose}
        onChange={onPurpose}
      />
    </>
  );
}
