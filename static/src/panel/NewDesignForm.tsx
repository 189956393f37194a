import { useState, type ReactNode } from 'react';
import type { ApiError, ApiOutput, IssueSummary } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SearchField } from '../shared/fields/SearchField';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { TextField } from '../shared/fields/TextField';
import { emptyDraft, findProblems, hasProblems, toPrefill, type PrefillDraft } from '../shared/prefill/PrefillDraft';
import { PrefillFields } from '../shared/prefill/PrefillFields';
import { TemplateList } from '../shared/templates/TemplateList';
import { useDates } from '../shared/useDates';
import styles from './NewDesignForm.module.css';
import { InlineForm } from '../shared/InlineForm';
import { say } from '../words/say';

type Space = ApiOutput<'searchSpaces'>['spaces'][number];

const findSpaces = async (query: string) => (await call('searchSpaces', { query })).spaces;

type Props = {
  epic: IssueSummary;
  start: ApiOutput<'startPicker'>;
  /** What comes of linking. */
  notice: ReactNode;
  onCreated: (answer: ApiOutput<'createDesign'>) => void;
  onCancel: () => void;
};

export function NewDesignForm({ epic, start, notice, onCreated, onCancel }: Props) {
  const { today } = useDates();
  const [templateId, setTemplateId] = useState(start.templates[0]?.id ?? 'feature');
  const [draft, setDraft] = useState<PrefillDraft>(() => ({ ...emptyDraft(start.me, today), epic }));
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();
  const [space, setSpace] = useState<Space | null>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const featureName = draft.featureName.trim();
  const title = ownTitle ?? (featureName === '' ? '' : say('panel.titleOfFeature', { feature: featureName }));
  const problems = findProblems(draft);
  const titleProblem = title.trim() === '' ? say('panel.pageTitleMissing') : undefined;
  const titleTaken = error?.code === 'title-taken' ? `${error.message} ${error.advice}` : undefined;

  const create = async () => {
    setChecked(true);
    if (space === null || titleProblem !== undefined || hasProblems(problems)) {
      foundWrong();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const prefill = toPrefill(draft, today);
      onCreated(await call('createDesign', { spaceId: space.id, title: title.trim(), templateId, prefill }));
    } catch (thrown) {
      setError(toApiError(thrown));
      setBusy(false);
    }
  };

  return (
    <InlineForm
      title={say('panel.newDesign')}
      submitLabel={say('panel.create')}
      busy={busy}
      onSubmit={() => void create()}
      onCancel={onCancel}
    >
      <div ref={form} className={styles.fields}>
        <TemplateList
          label={say('picker.template')}
          templates={start.templates}
          chosen={templateId}
          onChange={setTemplateId}
        />
        <PrefillFields draft={draft} problems={checked ? problems : { links: {} }} onChange={setDraft} />
        <TextField
          label={say('panel.pageTitle')}
          required
          maxLength={255}
          value={title}
          problem={(checked ? titleProblem : undefined) ?? titleTaken}
          onChange={(typed) => {
            setOwnTitle(typed);
            setError(null);
          }}
        />
        <SearchField
          label={say('panel.space')}
          required
          value={space}
          onChange={setSpace}
          find={findSpaces}
          toLabel={({ name }) => name}
          toKey={({ id }) => id}
          prompt={say('panel.spacePrompt')}
          listAtOnce
          problem={checked && space === null ? say('panel.spaceMissing') : undefined}
        />
        <div>{notice}</div>
        {error !== null && titleTaken === undefined && <ErrorMessage error={error} />}
      </div>
    </InlineForm>
  );
}
