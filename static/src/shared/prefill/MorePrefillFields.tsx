import { say } from '../../words/say';
import { TextField } from '../fields/TextField';
import { AuthorsField } from './AuthorsField';
import { LinksField } from './LinksField';
import type { PrefillDraft, PrefillProblems } from './PrefillDraft';

type Props = { draft: PrefillDraft; problems: PrefillProblems; set: (changed: Partial<PrefillDraft>) => void };

/** What is filled in already, or may stay empty. */
export function MorePrefillFields({ draft, problems, set }: Props) {
  return (
    <>
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
    </>
  );
}
