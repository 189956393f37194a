import type { DoneAction, PlannedAction } from '../../../../src/contract/api';
import { IssueLink } from '../../shared/IssueLink';
import { say, show } from '../../words/say';
import { withinSentence } from '../../words/words';
import { Disclosure } from '../list/Disclosure';
import { groupActions } from '../plan/groupActions';
import { sayStep } from '../plan/sayStep';
import { Outcome } from './Outcome';
import styles from './SyncSummary.module.css';
import type { SyncProgress } from './SyncProgress';

type Props = { progress: SyncProgress; actions: readonly PlannedAction[] };

/** What a sync did, what it could not do, and why. */
export function SyncSummary({ progress, actions }: Props) {
  const { created, changed, done, undecided } = groupActions(progress.did);
  const passedOver = new Set(progress.passedOver);
  const remaining = new Set(progress.remaining);
  return (
    <div className={styles.summary}>
      <Disclosure
        open
        title={say('sync.group.failed')}
        entries={progress.failed}
        render={({ text, reason }) => <Outcome what={text} notes={[reason]} />}
      />
      {progress.trackingIssue?.created === true && (
        <p>{show('sync.trackingIssueCreated', { issue: <IssueLink issue={progress.trackingIssue} /> })}</p>
      )}
      <Disclosure
        title={say('sync.group.created')}
        entries={created}
        render={({ ticket, text, dropped }) => (
          <Outcome
            ticket={ticket}
            what={text}
            notes={dropped.map(({ field, reason }) =>
              say('sync.newTicket.without', { field: withinSentence(field), reason }),
            )}
          />
        )}
      />
      <Disclosure title={say('sync.group.changed')} entries={changed} render={doneStep} />
      <Disclosure title={say('sync.group.done')} entries={done} render={doneStep} />
      <Disclosure title={say('sync.group.decided')} entries={undecided} render={doneStep} />
      <Disclosure
        title={say('sync.group.nothingLeft')}
        note={say('sync.group.nothingLeftNote')}
        entries={actions.filter(({ id }) => passedOver.has(id))}
        render={plannedStep}
      />
      <Disclosure
        title={say('sync.group.remaining')}
        entries={actions.filter(({ id }) => remaining.has(id))}
        render={plannedStep}
      />
    </div>
  );
}

const doneStep = (action: DoneAction) => (
  <Outcome ticket={action.ticket} what={action.text} notes={[sayStep(action)]} />
);

const plannedStep = (action: PlannedAction) => <Outcome what={action.text} notes={[sayStep(action)]} />;
