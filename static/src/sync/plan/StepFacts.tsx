import type { PlannedAction } from '../../../../src/contract/api';
import { say, show } from '../../words/say';
import { BeforeAfter } from './BeforeAfter';
import { sayStep, sayWhy } from './sayStep';

/** What a step does, and why. */
export function StepFacts({ action }: { action: PlannedAction }) {
  const [step, reason] = [sayStep(action), sayWhy(action)];
  if (action.type !== 'update') return <p>{reason === null ? step : say('sync.step.because', { step, reason })}</p>;
  const change = <BeforeAfter action={action} />;
  return (
    <p>
      {reason === null
        ? show('sync.step.change', { step, change })
        : show('sync.step.changeBecause', { step, change, reason })}
    </p>
  );
}
