import { useMemo } from 'react';
import { say } from '../../../words/say';
import { DialogFrame } from '../../DialogFrame';
import { ErrorMessage } from '../../ErrorMessage';
import { Skeleton } from '../../Skeleton';
import { useCall } from '../../useCall';
import { useDates } from '../../useDates';
import type { ApprovalViewProps } from '../dialog/ApprovalView';
import { approvalTitle } from '../dialog/useApprovalDialog';
import styles from './ApprovalHistory.module.css';
import { HistoryEntry } from './HistoryEntry';

const events = ['40%', '50%', '45%'];

/** Every step that was taken in the approval of a design, the newest first. */
export function ApprovalHistory({ task, place, onClose }: ApprovalViewProps) {
  const { pageId } = task.seen;
  const input = useMemo(() => ({ pageId }), [pageId]);
  const { formatDay } = useDates();
  const { state, retry } = useCall('getApprovalHistory', input);
  return (
    <DialogFrame
      title={approvalTitle('history')}
      place={place}
      closeLabel={say('common.close')}
      onClose={() => {
        onClose();
      }}
    >
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('approval.readingHistory')} className={styles.history}>
          {events.map((width) => (
            <div key={width} className={styles.entry}>
              <Skeleton width={width} />
              <Skeleton width="160px" />
            </div>
          ))}
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' &&
        (state.value.events.length === 0 ? (
          <p>{say('approval.noHistory')}</p>
        ) : (
          <>
            <ol className={styles.history}>
              {state.value.events.map((event) => (
                <HistoryEntry key={event.number} event={event} />
              ))}
            </ol>
            {state.value.removed && (
              <p>
                {say('approval.removedRounds', {
                  count: state.value.removed.count,
                  day: formatDay(state.value.removed.at.slice(0, 10)),
                })}
              </p>
            )}
          </>
        ))}
    </DialogFrame>
  );
}
