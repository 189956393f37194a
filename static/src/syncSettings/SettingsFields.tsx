import type { IssueTypeChoice, SettingsInForce, SyncSettings } from '../../../src/contract/api';
import { Choices } from '../shared/fields/Choices';
import { SelectField } from '../shared/fields/SelectField';
import { TextField } from '../shared/fields/TextField';
import { say } from '../words/say';
import { labelsProblem } from './labels';
import styles from './SyncSettings.module.css';

type Props = {
  settings: SyncSettings;
  labels: string;
  issueTypes: SettingsInForce['issueTypes'];
  disabled: boolean;
  onChange: (changed: Partial<SyncSettings>) => void;
  onLabels: (typed: string) => void;
};

const projectsOwn = '';

const typeOptions = (types: IssueTypeChoice[], chosen: string | null) => [
  { value: projectsOwn, label: say('syncSettings.projectsOwn') },
  ...types.map(({ id, name }) => ({ value: id, label: name })),
  ...(chosen !== null && types.every(({ id }) => id !== chosen)
    ? [{ value: chosen, label: say('syncSettings.typeGone') }]
    : []),
];

/** Each setting; all of them at once are there to look at, or to be changed. */
export function SettingsFields({ settings, labels, issueTypes, disabled, onChange, onLabels }: Props) {
  return (
    <fieldset disabled={disabled} className={styles.fields} aria-label={say('syncSettings.label')}>
      <Choices
        label={say('syncSettings.kinds.label')}
        options={[
          { value: 'question', label: say('syncSettings.kinds.question') },
          { value: 'milestone', label: say('syncSettings.kinds.milestone') },
        ]}
        chosen={settings.kinds}
        problem={settings.kinds.length === 0 ? say('syncSettings.noKind') : undefined}
        onChange={(kinds) => {
          onChange({ kinds });
        }}
      />
      <SelectField
        label={say('syncSettings.direction.label')}
        value={settings.direction}
        options={[
          { value: 'both', label: say('syncSettings.direction.both') },
          { value: 'page-to-jira', label: say('syncSettings.direction.pageToJira') },
          { value: 'jira-to-page', label: say('syncSettings.direction.jiraToPage') },
        ]}
        onChange={(direction) => {
          onChange({ direction });
        }}
      />
      <Choices
        label={say('syncSettings.automatic.label')}
        help={say('syncSettings.automatic.help')}
        options={[
          { value: 'done', label: say('syncSettings.automatic.done') },
          { value: 'due', label: say('sync.field.due') },
          { value: 'assignee', label: say('sync.field.assignee') },
          { value: 'text', label: say('sync.field.text') },
          { value: 'answer', label: say('sync.field.answer') },
        ]}
        chosen={settings.automatic}
        onChange={(automatic) => {
          onChange({ automatic });
        }}
      />
      <SelectField
        label={say('syncSettings.place.label')}
        help={say('syncSettings.place.help')}
        value={settings.place}
        options={[
          { value: 'linked-issue', label: say('syncSettings.place.linkedIssue') },
          { value: 'tracking-issue', label: say('syncSettings.place.trackingIssue') },
        ]}
        onChange={(place) => {
          onChange({ place });
        }}
      />
      {issueTypes !== null && (
        <>
          <SelectField
            label={say('syncSettings.trackingType')}
            value={settings.trackingIssueType ?? projectsOwn}
            options={typeOptions(issueTypes.tracking, settings.trackingIssueType)}
            onChange={(type) => {
              onChange({ trackingIssueType: type === projectsOwn ? null : type });
            }}
          />
          <SelectField
            label={say('syncSettings.ticketType.label')}
            help={say('syncSettings.ticketType.help')}
            value={settings.ticketType ?? projectsOwn}
            options={typeOptions(issueTypes.ticket, settings.ticketType)}
            onChange={(type) => {
              onChange({ ticketType: type === projectsOwn ? null : type });
            }}
          />
        </>
      )}
      <TextField
        label={say('syncSettings.labels.label')}
        help={say('syncSettings.labels.help')}
        value={labels}
        problem={labelsProblem(labels)}
        disabled={disabled}
        onChange={onLabels}
      />
      <Choices
        label={say('syncSettings.reminders.label')}
        options={[{ value: 'on', label: say('syncSettings.reminders.on') }]}
        chosen={settings.reminders ? ['on'] : []}
        onChange={(chosen) => {
          onChange({ reminders: chosen.length > 0 });
        }}
      />
    </fieldset>
  );
}
