import { useEffect, useState } from 'react';
import type { ApiOutput, IssueSummary, MacroConfig } from '../../../src/api';
import { call } from '../bridge/call';
import { DialogFrame } from '../shared/DialogFrame';
import styles from './ChangeEpic.module.css';
import { PickerEpic } from './PickerEpic';
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

  const { busy, error, submit } = useSubmit(() => {
    const { templateId, templateVersion } = config;
    const changed = {
      ...(templateId !== undefined && { templateId, templateVersion }),
      ...(epic !== null && { epicId: epic.id, epicKey: epic.key }),
    };
    return Promise.resolve({ config: touched ? changed : config });
  });

  return (
    <DialogFrame title={title} error={error} submit={{ label: 'Save', busy, run: submit }}>
      <div className={styles.form}>
        <p>
          {template !== undefined && (
            <>
              Made from the template <strong>{template.name}</strong>.{' '}
            </>
          )}
          {template === undefined &&
            config.templateId !== undefined &&
            'Made from a template that this space does not have. '}
          The text stays as it is.
        </p>
        <PickerEpic
          jiraConnected={start.jiraConnected}
          epic={epic}
          onChange={(chosen) => {
            setTouched(true);
            setEpic(chosen);
          }}
        />
        {start.jiraConnected && epicKey !== undefined && epic === null && !touched && (
          <p>Linked to {epicKey}, unless you choose another.</p>
        )}
      </div>
    </DialogFrame>
  );
}
