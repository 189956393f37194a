import { useState } from 'react';
import type { TeamTemplate } from '../../../src/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { InlineForm } from '../shared/InlineForm';
import { MarkdownTemplateFields } from '../shared/templates/MarkdownTemplateFields';
import { useMarkdownTemplate } from '../shared/templates/useMarkdownTemplate';
import { useAction } from '../shared/useAction';
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
      onReplaced(replaced, `Replaced: ${replaced.name} is now at version ${replaced.version}`);
    });
  };

  return (
    <InlineForm
      title={`Replace ${template.name}`}
      submitLabel="Replace"
      busy={busy}
      onSubmit={replace}
      onCancel={onCancel}
    >
      <p>
        The new document becomes version {template.version + 1}. Pages that were made from it stay as they are. To
        replace it with a page, open the page and choose “Save as design template”.
      </p>
      <div ref={form} className={styles.fields}>
        <MarkdownTemplateFields template={made} checked={checked} />
        {error !== null && <ErrorMessage error={error} />}
      </div>
    </InlineForm>
  );
}
