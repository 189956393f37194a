import { useState } from 'react';
import type { TeamTemplate } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { InlineForm } from '../shared/InlineForm';
import { MarkdownTemplateFields } from '../shared/templates/MarkdownTemplateFields';
import { NameFields } from '../shared/templates/NameFields';
import { nameProblem } from '../shared/templates/nameProblem';
import { useMarkdownTemplate } from '../shared/templates/useMarkdownTemplate';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './TemplateForm.module.css';

type Props = { spaceId: string; onSaved: (template: TeamTemplate) => void; onCancel: () => void };

/** Makes a template of the space from Markdown. */
export function NewTemplate({ spaceId, onSaved, onCancel }: Props) {
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const made = useMarkdownTemplate([]);
  const [checked, setChecked] = useState(false);
  const { busy, error, run, forget } = useAction();
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();

  const save = () => {
    setChecked(true);
    const { made: document } = made;
    if (document === null || name.trim() === '') {
      foundWrong();
      return;
    }
    run(async () => {
      const input = { spaceId, name: name.trim(), purpose: purpose.trim(), ...document };
      const { template } = await call('saveTeamTemplate', input);
      onSaved(template);
    });
  };

  return (
    <InlineForm
      title={say('teamTemplates.newFromMarkdown')}
      submitLabel={say('common.save')}
      busy={busy}
      onSubmit={save}
      onCancel={onCancel}
    >
      <div ref={form} className={styles.fields}>
        <MarkdownTemplateFields template={made} checked={checked}>
          <NameFields
            name={name}
            purpose={purpose}
            nameProblem={nameProblem(name, checked, error)}
            onName={(typed) => {
              setName(typed);
              forget();
            }}
            onPurpose={setPurpose}
          />
        </MarkdownTemplateFields>
        {error !== null && error.code !== 'title-taken' && <ErrorMessage error={error} />}
      </div>
    </InlineForm>
  );
}
