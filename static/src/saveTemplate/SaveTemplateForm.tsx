import { useMemo, useState } from 'react';
import type { ApiOutput, TeamTemplate, TeamTemplateId } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { DialogFrame } from '../shared/DialogFrame';
import { SelectField } from '../shared/fields/SelectField';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import type { ChoiceGroup } from '../shared/templates/choice';
import { ChoiceList } from '../shared/templates/ChoiceList';
import { NameFields } from '../shared/templates/NameFields';
import { nameProblem } from '../shared/templates/nameProblem';
import { RequiredSections } from '../shared/templates/RequiredSections';
import { TemplateDraftPreview } from '../shared/templates/TemplateDraftPreview';
import { useAction } from '../shared/useAction';
import { stillThere } from '../shared/templates/stillThere';
import { usePausedCall } from '../shared/usePausedCall';
import { say } from '../words/say';
import styles from './SaveTemplateForm.module.css';

type Keep = 'structure' | 'everything';

const whatToKeep = (): ChoiceGroup<Keep>[] => [
  {
    title: say('saveTemplate.keep.title'),
    choices: [
      {
        id: 'structure',
        name: say('saveTemplate.keep.structure.name'),
        purpose: say('saveTemplate.keep.structure.purpose'),
      },
      {
        id: 'everything',
        name: say('saveTemplate.keep.everything.name'),
        purpose: say('saveTemplate.keep.everything.purpose'),
      },
    ],
  },
];

type Props = {
  title: string;
  pageId: string;
  spaceId: string;
  templates: TeamTemplate[];
  onSaved: (saved: ApiOutput<'saveTeamTemplate'>) => void;
};

/** Makes a page a new template of its space, or the next version of one that is there. */
export function SaveTemplateForm({ title, pageId, spaceId, templates, onSaved }: Props) {
  const [target, setTarget] = useState<TeamTemplateId | 'new'>('new');
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [keep, setKeep] = useState<Keep>('structure');
  const [required, setRequired] = useState<string[]>([]);
  const [checked, setChecked] = useState(false);
  const { busy, error, run, forget } = useAction();
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();
  const input = useMemo(() => ({ source: { pageId, keep } }), [pageId, keep]);
  const draft = usePausedCall('previewTeamTemplate', input);

  const choose = (chosen: TeamTemplateId | 'new') => {
    forget();
    setTarget(chosen);
    setRequired(templates.find(({ id }) => id === chosen)?.requiredSections ?? []);
  };
  const save = () => {
    setChecked(true);
    if (target === 'new' && name.trim() === '') {
      foundWrong();
      return;
    }
    const made = { source: input.source, requiredSections: stillThere(required, draft.answer?.output.sections) };
    run(async () => {
      onSaved(
        target === 'new'
          ? await call('saveTeamTemplate', { spaceId, name: name.trim(), purpose: purpose.trim(), ...made })
          : await call('replaceTeamTemplate', { templateId: target, ...made }),
      );
    });
  };

  return (
    <DialogFrame
      title={title}
      error={error?.code === 'title-taken' ? null : error}
      submit={{ label: say('common.save'), busy, run: save, writes: true }}
      unsaved={name !== '' || purpose !== ''}
    >
      <div ref={form} className={styles.columns}>
        <div className={styles.column}>
          {templates.length > 0 && (
            <SelectField
              label={say('saveTemplate.saveAs')}
              value={target}
              options={[
                { value: 'new', label: say('saveTemplate.new') },
                ...templates.map((template) => ({
                  value: template.id,
                  label: say('saveTemplate.nextVersion', { name: template.name, version: template.version + 1 }),
                })),
              ]}
              help={target === 'new' ? undefined : say('saveTemplate.nextVersionHelp')}
              onChange={choose}
            />
          )}
          {target === 'new' && (
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
          )}
          <ChoiceList label={say('saveTemplate.keep.title')} groups={whatToKeep()} chosen={keep} onChange={setKeep} />
          {draft.answer !== null && (
            <RequiredSections sections={draft.answer.output.sections} required={required} onChange={setRequired} />
          )}
        </div>
        <div className={styles.column}>
          <h2 className={styles.heading}>{say('picker.preview')}</h2>
          <TemplateDraftPreview title={say('templates.draft.preview')} draft={draft} />
        </div>
      </div>
    </DialogFrame>
  );
}
