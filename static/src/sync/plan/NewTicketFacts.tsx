import type { PlannedAction, SyncPreview } from '../../../../src/api';
import { useDates } from '../../shared/useDates';
import styles from './NewTicketFacts.module.css';

const kindNames = { question: 'Open question', milestone: 'Milestone' } as const;

type Props = { action: PlannedAction; preview: SyncPreview };

/** What a ticket will be, before there is one, and what of its row does not go into it. */
export function NewTicketFacts({ action, preview }: Props) {
  const { formatDay } = useDates();
  const { creates } = action;
  if (creates === null) return <p>{kindNames[action.kind]}</p>;
  const { issueType, assignee, due, dropped } = creates;
  const parent = preview.trackingIssue?.key ?? `the new ${preview.newTrackingIssue?.issueType ?? 'tracking issue'}`;
  const facts = [
    kindNames[action.kind],
    `${issueType} under ${parent}`,
    assignee === null ? 'Nobody assigned' : `Assigned to ${assignee}`,
    due === null ? 'No due date' : `Due ${formatDay(due)}`,
  ];
  return (
    <>
      <p>{facts.join(' · ')}</p>
      {dropped.map(({ field, reason }) => (
        <p key={field} className={styles.dropped}>
          Without {field.toLowerCase()}: {reason}
        </p>
      ))}
    </>
  );
}
