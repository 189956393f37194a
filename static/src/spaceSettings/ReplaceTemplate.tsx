import { useState } from 'react';
import type { TeamTemplate } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { InlineForm } from '../shared/InlineForm';
import { MarkdownTemplateFields } from '../shared/templates/MarkdownTemplateFields';
import { useMarkdownTemplate } from '../shared/templates/useMarkdownTemplate';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './TemplateForm.module.css';

type Props = {
  template: TeamTemplate;
  onReplaced: (template: TeamTemplate, what: string) => void;
  onCancel: () => void;
};

/** Gives a template a new document, made from Markdown, as its next version. */
export function ReplaceTemplate({ template, onReplaced, onCancel }: Props) {
  const made = useMarkdownTemplate(template.requiredSections);
  const [checked, setChecked] = useState(false);
  const { busy, error, run } = useAction();
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();

  const replace = () => {
    setChecked(true);
    const { made: document } = made;
    if (document === null) {
      foundWrong();
      return;
    }
    run(async () => {
      const { template: replaced } = await call('replaceTeamTemplate', { templateId: template.id, ...document });
      onReplaced(replaced, say('teamTemplates.replaced', { name: replaced.name, version: replaced.version }));
    });
  };

  return (
    <InlineForm
      title={say('teamTemplates.replaceTitle', { name: template.name })}
      submitLabel={say('teamTemplates.replace')}
      busy={busy}
      onSubmit={replace}
      onCancel={onCancel}
    >
      <p>{say('teamTemplates.replaceAbout', { version: template.version + 1 })}</p>
      <div ref={form} className={styles.fields}>
        <MarkdownTemplateFields template={made} checked={checked} />
        {error !== null && <ErrorMessage error={error} />}
      </div>
    </InlineForm>
  );
}
