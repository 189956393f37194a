import { useMemo } from 'react';
import { say } from '../../../words/say';
import { DialogFrame } from '../../DialogFrame';
import { ErrorMessage } from '../../ErrorMessage';
import { Skeleton } from '../../Skeleton';
import { useCall } from '../../useCall';
import type { ApprovalViewProps } from '../dialog/ApprovalView';
import { approvalTitle } from '../dialog/useApprovalDialog';
import { ChangeList } from './ChangeList';
import styles from './WhatChanged.module.css';

/** What changed on a design's page since somebody signed it off, or since the person looked at it. */
export function WhatChanged({ task, place, onClose }: ApprovalViewProps) {
  const { since } = task;
  const { pageId, version, digest } = task.seen;
  const input = useMemo(() => {
    if (since === 'seen') return { pageId, version, digest };
    return { pageId, ...(since !== null && { version: since }) };
  }, [pageId, version, digest, since]);
  const { state, retry } = useCall('getChanges', input);
  return (
    <DialogFrame
      title={approvalTitle('changes')}
      place={place}
      closeLabel={say('common.close')}
      onClose={() => {
        onClose();
      }}
    >
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('approval.readingChanges')} className={styles.changes}>
          <Skeleton width="220px" />
          <Skeleton width="280px" />
          <div className={styles.section}>
            <Skeleton width="160px" height={20} />
            <div className={styles.block}>
              <Skeleton width="96px" />
              <Skeleton width="90%" />
              <Skeleton width="80%" />
            </div>
          </div>
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && <ChangeList changes={state.value} />}
    </DialogFrame>
  );
}
