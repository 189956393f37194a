import type { PlannedAction } from '../../../../src/api';
import { BeforeAfter } from './BeforeAfter';
import { sayStep, sayWhy } from './sayStep';

/** What a step does, and why. */
export function StepFacts({ action }: { action: PlannedAction }) {
  const why = sayWhy(action);
  return (
    <p>
      {sayStep(action)}
      {action.type === 'update' && (
        <>
          {': '}
          <BeforeAfter action={action} />
        </>
      )}
      {why !== null && `: ${why}`}
    </p>
  );
}
