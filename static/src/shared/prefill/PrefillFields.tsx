import type { ReactNode } from 'react';
import { say } from '../../words/say';
import { TextField } from '../fields/TextField';
import { AuthorsField } from './AuthorsField';
import { LinksField } from './LinksField';
import type { PrefillDraft, PrefillProblems } from './PrefillDraft';
import styles from './PrefillFields.module.css';

type Props = {
  draft: PrefillDraft;
  problems: PrefillProblems;
  onChange: (draft: PrefillDraft) => void;
  /** Where the epic is chosen, if it is. */
  epic?: ReactNode;
};

/** What a template is filled in with before its author writes. */
export function PrefillFields({ draft, problems, onChange, epic }: Props) {
  const set = (changed: Partial<PrefillDraft>) => {
    onChange({ ...draft, ...changed });
  };
  return (
    <div className={styles.fields}>
      <TextField
        label={say('prefill.featureName')}
        required
        maxLength={200}
        value={draft.featureName}
        problem={problems.featureName}
        onChange={(featureName) => {
          set({ featureName });
        }}
      />
      {epic}
      <AuthorsField
        authors={draft.authors}
        onChange={(authors) => {
          set({ authors });
        }}
      />
      <TextField
        label={say('prefill.date')}
        type="date"
        required
        value={draft.date}
        problem={problems.date}
        onChange={(date) => {
          set({ date });
        }}
      />
      <LinksField
        links={draft.links}
        problems={problems.links}
        onChange={(links) => {
          set({ links });
        }}
      />
    </div>
  );
}
