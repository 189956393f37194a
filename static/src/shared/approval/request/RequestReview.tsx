import { useMemo } from 'react';
import { say } from '../../../words/say';
import { DialogFrame } from '../../DialogFrame';
import { ErrorMessage } from '../../ErrorMessage';
import { Skeleton } from '../../Skeleton';
import { useCall } from '../../useCall';
import type { ApprovalViewProps } from '../dialog/ApprovalView';
import { approvalTitle } from '../dialog/useApprovalDialog';
import styles from './RequestReview.module.css';
import { RequestReviewForm } from './RequestReviewForm';

const fields = [112, 64, 96];

/** Asks people, role by role, to review a design. */
export function RequestReview({ task, place, onClose }: ApprovalViewProps) {
  const { pageId } = task.seen;
  const input = useMemo(() => ({ pageId }), [pageId]);
  const { state, retry } = useCall('getReviewRoles', input);
  if (state.phase === 'ready') {
    return <RequestReviewForm seen={task.seen} place={place} {...state.value} onClose={onClose} />;
  }
  return (
    <DialogFrame
      title={approvalTitle('request')}
      place={place}
      onClose={() => {
        onClose();
      }}
      {...(state.phase === 'loading' && { submit: { label: say('approval.ask'), writes: true } })}
    >
      {state.phase === 'failed' ? (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      ) : (
        <div role="status" aria-label={say('approval.readingRoles')} className={styles.form}>
          <Skeleton width="100%" height={20} />
          {fields.map((width) => (
            <div key={width} className={styles.field}>
              <Skeleton width={width} />
              <Skeleton width="100%" height={40} />
              <Skeleton width="120px" />
            </div>
          ))}
        </div>
      )}
    </DialogFrame>
  );
}
