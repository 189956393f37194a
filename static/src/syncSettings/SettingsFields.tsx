import type { IssueTypeChoice, SettingsInForce, SyncSettings } from '../../../src/api';
import { SelectField } from '../shared/fields/SelectField';
import { TextField } from '../shared/fields/TextField';
import { Choices } from './Choices';
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
  { value: projectsOwn, label: 'What the project offers' },
  ...types.map(({ id, name }) => ({ value: id, label: name })),
  ...(chosen !== null && types.every(({ id }) => id !== chosen)
    ? [{ value: chosen, label: 'A type that is gone' }]
    : []),
];

/** Each setting; all of them at once are there to look at, or to be changed. */
export function SettingsFields({ settings, labels, issueTypes, disabled, onChange, onLabels }: Props) {
  return (
    <fieldset disabled={disabled} className={styles.fields} aria-label="Settings">
      <Choices
        label="Tickets are made for"
        options={[
          { value: 'question', label: 'Open questions' },
          { value: 'milestone', label: 'Milestones' },
        ]}
        chosen={settings.kinds}
        onChange={(kinds) => {
          onChange({ kinds });
        }}
      />
      <SelectField
        label="Changes go"
        value={settings.direction}
        options={[
          { value: 'both', label: 'both ways' },
          { value: 'page-to-jira', label: 'from the page to Jira only' },
          { value: 'jira-to-page', label: 'from Jira to the page only' },
        ]}
        onChange={(direction) => {
          onChange({ direction });
        }}
      />
      <Choices
        label="Comes from Jira to the page by itself"
        help="The rest waits until somebody syncs."
        options={[
          { value: 'done', label: 'Done, and open again' },
          { value: 'due', label: 'Due date' },
          { value: 'assignee', label: 'Assignee' },
          { value: 'text', label: 'Text' },
          { value: 'answer', label: 'Answer' },
        ]}
        chosen={settings.automatic}
        onChange={(automatic) => {
          onChange({ automatic });
        }}
      />
      <SelectField
        label="A design that is linked to a story or a task has its tickets"
        help="A design that is linked to an epic always has a tracking issue."
        value={settings.place}
        options={[
          { value: 'linked-issue', label: 'right under it' },
          { value: 'tracking-issue', label: 'under a tracking issue in the same epic' },
        ]}
        onChange={(place) => {
          onChange({ place });
        }}
      />
      {issueTypes !== null && (
        <>
          <SelectField
            label="Type of tracking issues"
            value={settings.trackingIssueType ?? projectsOwn}
            options={typeOptions(issueTypes.tracking, settings.trackingIssueType)}
            onChange={(type) => {
              onChange({ trackingIssueType: type === projectsOwn ? null : type });
            }}
          />
          <SelectField
            label="Type of tickets"
            help="Where a project doesn’t offer a type, its own is used, and the preview says so."
            value={settings.ticketType ?? projectsOwn}
            options={typeOptions(issueTypes.ticket, settings.ticketType)}
            onChange={(type) => {
              onChange({ ticketType: type === projectsOwn ? null : type });
            }}
          />
        </>
      )}
      <TextField
        label="Labels of new tickets and tracking issues"
        help="Words, with spaces between."
        value={labels}
        problem={labelsProblem(labels)}
        onChange={onLabels}
      />
      <Choices
        label="Reminders"
        options={[{ value: 'on', label: 'Remind owners of overdue questions, once a day, in a comment on the page' }]}
        chosen={settings.reminders ? ['on'] : []}
        onChange={(chosen) => {
          onChange({ reminders: chosen.length > 0 });
        }}
      />
    </fieldset>
  );
}
