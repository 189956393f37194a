import { useState } from 'react';
import type { ApiOutput } from '../../../src/api';
import { call } from '../bridge/call';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { EpicField } from '../shared/prefill/EpicField';
import { emptyDraft, findProblems, hasProblems, toPrefill } from '../shared/prefill/PrefillDraft';
import { PrefillFields } from '../shared/prefill/PrefillFields';
import { TemplateList } from '../shared/templates/TemplateList';
import { useDates } from '../shared/useDates';
import styles from './ChooseTemplate.module.css';
import { DialogFrame } from '../shared/DialogFrame';
import { TemplatePreview } from './TemplatePreview';
import { useSubmit } from './useSubmit';

type Props = { title: string; start: ApiOutput<'startPicker'> };

/** Picks a template, fills in what is known, and inserts the document. */
export function ChooseTemplate({ title, start }: Props) {
  const { today } = useDates();
  const [templateId, setTemplateId] = useState(start.templates[0]?.id ?? 'feature');
  const [draft, setDraft] = useState(() => emptyDraft(start.me, today));
  const [checked, setChecked] = useState(false);
  const template = start.templates.find(({ id }) => id === templateId);
  const problems = findProblems(draft);
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();

  const { busy, error, submit } = useSubmit(async () => {
    const { document, config } = await call('buildDocument', { templateId, prefill: toPrefill(draft, today) });
    return { config, body: document };
  });
  const insert = () => {
    setChecked(true);
    if (hasProblems(problems)) foundWrong();
    else submit();
  };

  return (
    <DialogFrame title={title} error={error} submit={{ label: 'Insert', busy, run: insert }}>
      <div ref={form} className={styles.columns}>
        <div className={`${styles.column} ${styles.templates}`}>
          <h2 className={styles.heading}>Template</h2>
          <TemplateList label="Template" templates={start.templates} chosen={templateId} onChange={setTemplateId} />
        </div>
        <div className={`${styles.column} ${styles.details}`}>
          <h2 className={styles.heading}>Details</h2>
          <PrefillFields
            draft={draft}
            problems={checked ? problems : { links: {} }}
            onChange={setDraft}
            epic={
              start.jiraConnected ? (
                <EpicField
                  epic={draft.epic}
                  onChange={(epic) => {
                    setDraft((before) => ({ ...before, epic }));
                  }}
                />
              ) : (
                <p>Jira is not connected to this app, so no epic can be chosen. Ask an administrator to connect it.</p>
              )
            }
          />
        </div>
        {template !== undefined && (
          <div className={`${styles.column} ${styles.preview}`}>
            <TemplatePreview template={template} draft={draft} today={today} />
          </div>
        )}
      </div>
    </DialogFrame>
  );
}
