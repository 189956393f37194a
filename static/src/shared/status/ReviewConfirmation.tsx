import Button from '@atlaskit/button/default/button';
import { useEffect, useRef } from 'react';
import type { ApiError, DesignSummary } from '../../../../src/api';
import { call } from '../../bridge/call';
import { ErrorMessage } from '../ErrorMessage';
import { Message } from '../Message';
import { useAction } from '../useAction';
import styles from './ReviewConfirmation.module.css';
import { statusNames } from './statusNames';

type Props = {
  design: DesignSummary;
  /** Why the design is not ready. */
  reason: ApiError;
  onMoved: (design: DesignSummary) => void;
  onDeclined: () => void;
};

/** Asks whether a design shall go to review though it has findings that block one. */
export function ReviewConfirmation({ design, reason, onMoved, onDeclined }: Props) {
  const { busy, error, run } = useAction();
  const group = useRef<HTMLDivElement>(null);

  useEffect(() => {
    group.current?.focus();
  }, []);

  const move = async () => {
    const moved = await call('setStatus', { pageId: design.pageId, status: 'inReview', despiteFindings: true });
    onMoved(moved.design);
  };

  return (
    <div ref={group} role="group" tabIndex={-1} aria-label={reason.message} className={styles.confirmation}>
      <Message kind="warning">
        <p>{reason.message}</p>
        {error !== null && <ErrorMessage error={error} />}
        <div className={styles.answers}>
          <Button
            isLoading={busy}
            onClick={() => {
              run(move);
            }}
          >
            Move to In Review all the same
          </Button>
          <Button appearance="subtle" onClick={onDeclined}>
            Keep it in {statusNames[design.status]}
          </Button>
        </div>
      </Message>
    </div>
  );
}
