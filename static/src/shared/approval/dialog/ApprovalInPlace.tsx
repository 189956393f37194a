import Spinner from '@atlaskit/spinner';
import { lazy, Suspense } from 'react';
import { say } from '../../../words/say';
import type { ApprovalDialogState } from './useApprovalDialog';

const ApprovalView = lazy(() => import('./ApprovalView').then(({ ApprovalView }) => ({ default: ApprovalView })));

/** What a dialog would show, in the surface itself, where its host opened none. */
export function ApprovalInPlace({ dialog }: { dialog: ApprovalDialogState }) {
  if (!dialog.inPlace) return null;
  return (
    <Suspense fallback={<Spinner label={say('approval.openingForm')} />}>
      <ApprovalView task={dialog.task} place="flow" onClose={dialog.closeInPlace} />
    </Suspense>
  );
}
