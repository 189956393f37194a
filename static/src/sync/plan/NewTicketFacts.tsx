import type { PlannedAction, SyncPreview } from '../../../../src/contract/api';
import { useDates } from '../../shared/useDates';
import { say } from '../../words/say';
import { withinSentence } from '../../words/words';
import { sayStep } from './sayStep';
import styles from './NewTicketFacts.module.css';

const kinds = { question: 'sync.question', milestone: 'sync.milestone' } as const;

type Props = { action: PlannedAction; preview: SyncPreview };

/** What a ticket will be, before there is one, and what of its row does not go into it. */
export function NewTicketFacts({ action, preview }: Props) {
  const { formatDay } = useDates();
  const { creates, kind, reason } = action;
  if (creates === null || kind === null) return <p>{sayStep(action)}</p>;
  const { issueType, assignee, due, dropped } = creates;
  const facts = [
    say(kinds[kind]),
    sayPlace(issueType, preview),
    assignee === null ? say('sync.newTicket.nobody') : say('sync.newTicket.assigned', { name: assignee }),
    due === null ? say('sync.newTicket.noDue') : say('sync.newTicket.due', { day: formatDay(due) }),
  ];
  return (
    <>
      <p>{facts.join(' · ')}</p>
      {reason !== null && <p>{reason}</p>}
      {dropped.map(({ field, reason }) => (
        <p key={field} className={styles.dropped}>
          {say('sync.newTicket.without', { field: withinSentence(field), reason })}
        </p>
      ))}
    </>
  );
}

function sayPlace(type: string, { trackingIssue, newTrackingIssue }: SyncPreview): string {
  if (trackingIssue !== null) return say('sync.newTicket.under', { type, parent: trackingIssue.key });
  return say('sync.newTicket.underNew', { type, parentType: newTrackingIssue?.issueType ?? say('sync.trackingIssue') });
}
