import type { ApiError, DesignSummary } from '../../../../src/api';
import { ErrorMessage } from '../ErrorMessage';
import { ReviewConfirmation } from './ReviewConfirmation';
import { focusStatus } from './focusStatus';

type Props = {
  design: DesignSummary;
  error: ApiError | null;
  onChanged: (design: DesignSummary) => void;
  onSettled: () => void;
};

/** Why a design's status did not move; where that is up to the person, the question. */
export function StatusProblem({ design, error, onChanged, onSettled }: Props) {
  if (error === null) return null;
  if (error.code !== 'not-ready') return <ErrorMessage error={error} />;
  const settle = () => {
    onSettled();
    focusStatus(design.pageId);
  };
  return (
    <ReviewConfirmation
      design={design}
      reason={error}
      onMoved={(moved) => {
        onChanged(moved);
        settle();
      }}
      onDeclined={settle}
    />
  );
}
