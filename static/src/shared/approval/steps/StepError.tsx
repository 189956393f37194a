import Button from '@atlaskit/button/default/button';
import type { ApiError } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { ErrorMessage } from '../../ErrorMessage';
import { ApprovalInPlace } from '../dialog/ApprovalInPlace';
import { useTaskDialog } from '../dialog/useApprovalDialog';
import type { Seen } from './Seen';

/** What a step ends with when the design is not as the person saw it any more. */
const outdatedCodes: ReadonlySet<ApiError['code']> = new Set([
  'stale',
  'step-refused',
  'forbidden',
  'not-found',
  'page-not-current',
]);

type Props = {
  error: ApiError;
  /** What the step was taken on. */
  seen: Seen;
  inDialog?: boolean;
  lookAgain: () => void;
};

/** Why a step was not taken, and where it helps what changed, and the way to see the design as it is now. */
export function StepError({ error, seen, inDialog = false, lookAgain }: Props) {
  const changes = useTaskDialog({ task: { view: 'changes', seen, since: 'seen' }, alwaysInPlace: inDialog });
  if (!outdatedCodes.has(error.code)) return <ErrorMessage error={error} />;
  return (
    <>
      <ErrorMessage error={error} action={{ label: say('approval.lookAgain'), run: lookAgain }}>
        {error.code === 'stale' && <Button onClick={changes.open}>{say('approval.whatChanged')}</Button>}
      </ErrorMessage>
      <ApprovalInPlace dialog={changes} />
    </>
  );
}
