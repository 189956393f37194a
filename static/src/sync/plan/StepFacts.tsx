import type { PlannedAction } from '../../../../src/api';
import { IssueLink } from '../../shared/IssueLink';
import { BeforeAfter } from './BeforeAfter';
import { sayStep } from './sayStep';

/** What a step does, to which ticket, and why. */
export function StepFacts({ action }: { action: PlannedAction }) {
  const { ticket, type, reason } = action;
  return (
    <>
      <p>
        {sayStep(action)}
        {type === 'update' && (
          <>
            {': '}
            <BeforeAfter action={action} />
          </>
        )}
        {reason !== null && `: ${reason}`}
      </p>
      {ticket !== null && <IssueLink issue={ticket} />}
    </>
  );
}
