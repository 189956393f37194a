import { lazy, Suspense, useState } from 'react';
import type { ApiOutput } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { afterPaint } from '../shared/afterPaint';
import { DialogFrame } from '../shared/DialogFrame';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { emptyDraft, findProblems, hasProblems, isChangedSince, toPrefill } from '../shared/prefill/PrefillDraft';
import { PrefillFields } from '../shared/prefill/PrefillFields';
import { groupTemplates } from '../shared/templates/groupTemplates';
import { useDates } from '../shared/useDates';
import { say } from '../words/say';
import styles from './InsertDesign.module.css';
import { MarkdownDetails } from './MarkdownDetails';
import { PickerEpic } from './PickerEpic';
import { PreviewSkeleton } from './PickerSkeleton';
import { recordLink } from './recordLink';
import { SourceList, type Source } from './SourceList';
import { useConversion } from './useConversion';
import { useSubmit, type Submission } from './useSubmit';

// What would be inserted is looked at once there is something to insert.
const MarkdownPreview = lazy(() =>
  afterPaint(() => import('./MarkdownPreview')).then(({ MarkdownPreview }) => ({ default: MarkdownPreview })),
);
const TemplatePreview = lazy(() =>
  afterPaint(() => import('./TemplatePreview')).then(({ TemplatePreview }) => ({ default: TemplatePreview })),
);

type Props = { title: string; start: ApiOutput<'startPicker'> };

/** Picks a template and fills in what is known, or takes Markdown, and inserts the document. */
export function InsertDesign({ title, start }: Props) {
  const { today } = useDates();
  const [source, setSource] = useState<Source>(() => groupTemplates(start.templates)[0]?.choices[0]?.id ?? 'markdown');
  const [startDraft] = useState(() => emptyDraft(start.me, today));
  const [draft, setDraft] = useState(startDraft);
  const [markdown, setMarkdown] = useState('');
  const [checked, setChecked] = useState(false);
  const conversion = useConversion(markdown);
  const template = start.templates.find(({ id }) => id === source);
  const problems = findProblems(draft);
  const noMarkdown = conversion.blank ? say('markdown.none') : undefined;
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();

  const prepare = async (): Promise<Submission> => {
    if (source === 'markdown') {
      const { epic } = draft;
      const body = await conversion.convert();
      await recordLink(epic);
      return { config: epic === null ? {} : { epicId: epic.id, epicKey: epic.key }, body };
    }
    const prefill = toPrefill(draft, today);
    const { document, config } = await call('buildDocument', { templateId: source, prefill });
    await recordLink(draft.epic);
    return { config, body: document };
  };
  const { busy, error, submit } = useSubmit(prepare);
  const insert = () => {
    setChecked(true);
    const wrong = source === 'markdown' ? (conversion.problem ?? noMarkdown) !== undefined : hasProblems(problems);
    if (wrong) foundWrong();
    else submit();
  };

  const epic = (
    <PickerEpic
      jiraConnected={start.jiraConnected}
      epic={draft.epic}
      onChange={(chosen) => {
        setDraft((before) => ({ ...before, epic: chosen }));
      }}
    />
  );
  return (
    <DialogFrame
      title={title}
      error={error}
      submit={{ label: say('picker.insert'), busy, run: insert, writes: true }}
      unsaved={markdown !== '' || isChangedSince(startDraft, draft)}
      aside={
        <Suspense fallback={<PreviewSkeleton />}>
          {template === undefined ? (
            <MarkdownPreview conversion={conversion} />
          ) : (
            <TemplatePreview template={template} draft={draft} today={today} />
          )}
        </Suspense>
      }
    >
      <div ref={form} className={styles.columns}>
        <div className={styles.column}>
          <h2 className={styles.heading}>{say('picker.template')}</h2>
          <SourceList templates={start.templates} chosen={source} onChange={setSource} />
        </div>
        <div className={styles.column}>
          <h2 className={styles.heading}>{say('picker.details')}</h2>
          {source === 'markdown' ? (
            <MarkdownDetails
              markdown={markdown}
              problem={conversion.problem ?? (checked ? noMarkdown : undefined)}
              onChange={setMarkdown}
              epic={epic}
            />
          ) : (
            <PrefillFields
              draft={draft}
              problems={checked ? problems : { links: {} }}
              onChange={setDraft}
              epic={epic}
            />
          )}
        </div>
      </div>
    </DialogFrame>
  );
}
