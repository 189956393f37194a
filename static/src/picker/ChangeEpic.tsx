import { useEffect, useState } from 'react';
import type { ApiOutput, IssueSummary, MacroConfig } from '../../../src/api';
import { call } from '../bridge/call';
import { EpicField } from '../shared/prefill/EpicField';
import styles from './ChangeEpic.module.css';
import { DialogFrame } from '../shared/DialogFrame';
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
      templateId,
      templateVersion,
      ...(epic !== null && { epicId: epic.id, epicKey: epic.key }),
    };
    return Promise.resolve({ config: touched ? changed : config });
  });

  return (
    <DialogFrame title={title} error={error} submit={{ label: 'Save', busy, run: submit }}>
      <div className={styles.form}>
        <p>
          Made from the template <strong>{template?.name ?? config.templateId}</strong>. Its text stays as it is.
        </p>
        {start.jiraConnected ? (
          <>
            <EpicField
              epic={epic}
              onChange={(chosen) => {
                setTouched(true);
                setEpic(chosen);
              }}
            />
            {epicKey !== undefined && epic === null && !touched && (
              <p>Linked to {epicKey}, unless you choose another.</p>
            )}
          </>
        ) : (
          <p>Jira is not connected to this app, so no epic can be chosen. Ask an administrator to connect it.</p>
        )}
      </div>
    </DialogFrame>
  );
}
