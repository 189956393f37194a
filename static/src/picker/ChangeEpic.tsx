import { useEffect, useState, type ReactNode } from 'react';
import type { ApiOutput, IssueSummary, MacroConfig, TemplateInfo } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { DialogFrame } from '../shared/DialogFrame';
import { say, show } from '../words/say';
import styles from './ChangeEpic.module.css';
import { PickerEpic } from './PickerEpic';
import { recordLink } from './recordLink';
import { useSubmit } from './useSubmit';

type Props = { title: string; start: ApiOutput<'startPicker'>; config: MacroConfig };

/** Changes the epic of a document inserted before, and leaves its text alone. */
export function ChangeEpic({ title, start, config }: Props) {
  const { epicKey } = config;
  const [epic, setEpic] = useState<IssueSummary | null>(null);
  const [touched, setTouched] = useState(false);
  const template = start.templates.find(({ id }) => id === config.templateId);

  useEffect(() => {
    if (epicKey === undefined || touched || !start.jiraConnected) return;
    let outdated = false;
    call('resolveEpic', { keyOrUrl: epicKey }).then(
      (found) => {
        if (!outdated) setEpic(found.epic);
      },
      () => {
        // The person may not see the epic; it stays as it is unless they choose another.
      },
    );
    return () => {
      outdated = true;
    };
  }, [epicKey, touched, start.jiraConnected]);

  const { busy, error, submit } = useSubmit(async () => {
    const { templateId, templateVersion } = config;
    const changed = {
      ...(templateId !== undefined && { templateId, templateVersion }),
      ...(epic !== null && { epicId: epic.id, epicKey: epic.key }),
    };
    await recordLink(epic);
    return { config: touched || epic !== null ? changed : config };
  });

  return (
    <DialogFrame
      title={title}
      error={error}
      submit={{ label: say('common.save'), busy, run: submit, writes: true }}
      unsaved={touched}
    >
      <div className={styles.form}>
        <p>{sayOrigin(config, template)}</p>
        <PickerEpic
          jiraConnected={start.jiraConnected}
          epic={epic}
          onChange={(chosen) => {
            setTouched(true);
            setEpic(chosen);
          }}
        />
        {start.jiraConnected && epicKey !== undefined && epic === null && !touched && (
          <p>{say('picker.linkedTo', { epicKey })}</p>
        )}
      </div>
    </DialogFrame>
  );
}

function sayOrigin({ templateId }: MacroConfig, template: TemplateInfo | undefined): ReactNode {
  if (template !== undefined) return show('picker.madeFrom', { name: template.name });
  return templateId === undefined ? say('picker.textStays') : say('picker.madeFromUnknown');
}
