import { useState } from 'react';
import type { TeamTemplate } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { InlineForm } from '../shared/InlineForm';
import { NameFields } from '../shared/templates/NameFields';
import { nameProblem } from '../shared/templates/nameProblem';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './TemplateForm.module.css';

type Props = {
  template: TeamTemplate;
  onRenamed: (template: TeamTemplate, what: string) => void;
  onCancel: () => void;
};

/** Changes a template's name and purpose. */
export function RenameTemplate({ template, onRenamed, onCancel }: Props) {
  const [name, setName] = useState(template.name);
  const [purpose, setPurpose] = useState(template.purpose);
  const { busy, error, run, forget } = useAction();
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();

  const rename = () => {
    if (name.trim() === '') {
      foundWrong();
      return;
    }
    run(async () => {
      const { template: renamed } = await call('renameTeamTemplate', {
        templateId: template.id,
        name: name.trim(),
        purpose: purpose.trim(),
      });
      onRenamed(renamed, say('teamTemplates.renamed', { name: renamed.name }));
    });
  };

  return (
    <InlineForm
      title={say('teamTemplates.renameTitle', { name: template.name })}
      submitLabel={say('common.save')}
      busy={busy}
      onSubmit={rename}
      onCancel={onCancel}
    >
      <div ref={form} className={styles.fields}>
        <NameFields
          name={name}
          purpose={purpose}
          nameProblem={nameProblem(name, true, error)}
          onName={(typed) => {
            setName(typed);
            forget();
          }}
          onPurpose={setPurpose}
        />
        {error !== null && error.code !== 'title-taken' && <ErrorMessage error={error} />}
      </div>
    </InlineForm>
  );
}
