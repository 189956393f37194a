import type { ApiError } from '../../../../../src/api';
import { say } from '../../../words/say';
import { ErrorMessage } from '../../ErrorMessage';

/** What a step ends with when the design is not as the person saw it any more. */
const outdatedCodes: ReadonlySet<ApiError['code']> = new Set([
  'stale',
  'step-refused',
  'forbidden',
  'not-found',
  'page-not-current',
]);

/** Why a step was not taken, and where it helps the way to see the design as it is now. */
export function StepError({ error, lookAgain }: { error: ApiError; lookAgain: () => void }) {
  return outdatedCodes.has(error.code) ? (
    <ErrorMessage error={error} action={{ label: say('approval.lookAgain'), run: lookAgain }} />
  ) : (
    <ErrorMessage error={error} />
  );
}
