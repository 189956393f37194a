import type { DoneAction, PlannedAction } from '../../../../src/api';
import { IssueLink } from '../../shared/IssueLink';
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
        title="Failed"
        entries={progress.failed}
        render={({ text, reason }) => <Outcome what={text} notes={[reason]} />}
      />
      {progress.trackingIssue?.created === true && (
        <p>
          Tracking issue created: <IssueLink issue={progress.trackingIssue} />
        </p>
      )}
      <Disclosure
        title="Created"
        entries={created}
        render={({ ticket, text, dropped }) => (
          <Outcome
            ticket={ticket}
            what={text}
            notes={dropped.map(({ field, reason }) => `Without ${field.toLowerCase()}: ${reason}`)}
          />
        )}
      />
      <Disclosure title="Changed" entries={changed} render={doneStep} />
      <Disclosure title="Done or open again" entries={done} render={doneStep} />
      <Disclosure title="Decided" entries={undecided} render={doneStep} />
      <Disclosure
        title="Nothing left to do"
        note="They were done before an interruption, or by somebody else."
        entries={actions.filter(({ id }) => passedOver.has(id))}
        render={plannedStep}
      />
      <Disclosure title="Not done yet" entries={actions.filter(({ id }) => remaining.has(id))} render={plannedStep} />
    </div>
  );
}

const doneStep = (action: DoneAction) => (
  <Outcome ticket={action.ticket} what={action.text} notes={[sayStep(action)]} />
);

const plannedStep = (action: PlannedAction) => <Outcome what={action.text} notes={[sayStep(action)]} />;
