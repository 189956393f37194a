import Button from '@atlaskit/button/default/button';
import { view } from '@forge/bridge';
import { useState, type FormEvent } from 'react';
import type { SettingsInForce } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { focusSurface } from '../shared/dialog/focusPart';
import { ErrorMessage } from '../shared/ErrorMessage';
import { mergeDraft } from '../shared/fields/mergeDraft';
import { useCanWrite } from '../shared/license';
import { Message } from '../shared/Message';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import { labelsIn, labelsProblem } from './labels';
import type { SettingsOwner } from './readOwner';
import { SettingsFields } from './SettingsFields';
import styles from './SyncSettings.module.css';
import { WhoseSettings } from './WhoseSettings';

type Props = { owner: SettingsOwner; inForce: SettingsInForce; onSaved: (inForce: SettingsInForce) => void };

/** The settings, to be changed by those who may. */
export function SettingsForm({ owner, inForce, onSaved }: Props) {
  const ofDesign = 'pageId' in owner;
  // What the person opened or saved last, whatever is read meanwhile.
  const [opened, setOpened] = useState(inForce);
  const [settings, setSettings] = useState(inForce.settings);
  const [labels, setLabels] = useState(inForce.settings.labels.join(' '));
  const [own, setOwn] = useState(inForce.own || !ofDesign);
  const [saved, setSaved] = useState(false);
  const canChange = useCanWrite() && inForce.canChange;
  const { busy, error, run } = useAction();
  const hasProblem = labelsProblem(labels) !== undefined || settings.kinds.length === 0;

  const keep = (next: SettingsInForce['settings'] | null) => {
    setSaved(false);
    run(async () => {
      const stored = await call('saveSettings', { of: owner, settings: next, version: opened.version });
      setOpened(stored);
      setSettings(stored.settings);
      setLabels(stored.settings.labels.join(' '));
      onSaved(stored);
      setSaved(true);
      // The button that takes the defaults goes away with that.
      if (!ofDesign && next === null) focusSurface();
    });
  };
  const reload = () => {
    run(async () => {
      const stored = await call('getSettings', owner);
      setOpened(stored);
      setSettings(mergeDraft(opened.settings, settings, stored.settings));
      if (labels === opened.settings.labels.join(' ')) setLabels(stored.settings.labels.join(' '));
      if (own === (opened.own || !ofDesign)) setOwn(stored.own || !ofDesign);
      onSaved(stored);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!hasProblem) keep(own ? { ...settings, labels: labelsIn(labels) } : null);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {!inForce.canChange && (
        <Message kind="information">
          <p>{say(ofDesign ? 'syncSettings.readOnlyDesign' : 'syncSettings.readOnlySpace')}</p>
        </Message>
      )}
      {ofDesign && <WhoseSettings own={own} disabled={!canChange} onChange={setOwn} />}
      <SettingsFields
        settings={settings}
        labels={labels}
        issueTypes={inForce.issueTypes}
        disabled={!canChange || !own}
        onChange={(changed) => {
          setSettings({ ...settings, ...changed });
          setSaved(false);
        }}
        onLabels={(typed) => {
          setLabels(typed);
          setSaved(false);
        }}
      />
      {error?.code === 'stale' && (
        <ErrorMessage error={error} action={{ label: say('common.reloadKeeping'), run: reload }} />
      )}
      {error !== null && error.code !== 'stale' && <ErrorMessage error={error} />}
      <div className={styles.actions}>
        {canChange && (
          <Button type="submit" appearance="primary" isLoading={busy} isDisabled={hasProblem}>
            {say('common.save')}
          </Button>
        )}
        {canChange && !ofDesign && inForce.own && (
          <Button
            onClick={() => {
              keep(null);
            }}
          >
            {say('syncSettings.useDefaults')}
          </Button>
        )}
        {ofDesign && (
          <Button appearance="subtle" onClick={() => void view.close()}>
            {say('common.close')}
          </Button>
        )}
        <span role="status">{saved && say('syncSettings.saved')}</span>
      </div>
    </form>
  );
}
