import { lazy, type ReactNode, Suspense } from 'react';
import { say } from '../../words/say';
import { afterPaint } from '../afterPaint';
import { FieldsSkeleton } from '../fields/FieldsSkeleton';
import { TextField } from '../fields/TextField';
import type { PrefillDraft, PrefillProblems } from './PrefillDraft';
import styles from './PrefillFields.module.css';

// A date with its calendar alone takes a browser 7 ms to show.
const MorePrefillFields = lazy(() =>
  afterPaint(() => import('./MorePrefillFields')).then(({ MorePrefillFields }) => ({ default: MorePrefillFields })),
);

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
      <Suspense fallback={<FieldsSkeleton count={3} />}>
        <MorePrefillFields draft={draft} problems={problems} set={set} />
      </Suspense>
    </div>
  );
}
