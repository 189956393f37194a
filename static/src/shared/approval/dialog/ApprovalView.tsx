import Spinner from '@atlaskit/spinner';
import { lazy, Suspense } from 'react';
import type { DesignSummary } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import type { ApprovalTask, ApprovalViewName } from './ApprovalTask';

/** A dialog of the page, or the flow of the surface where the host opens no dialog. */
export type ApprovalViewProps = {
  task: ApprovalTask;
  place: 'dialog' | 'flow';
  onClose: (changed?: DesignSummary) => void;
};

const views = {
  request: lazy(() => import('../request/RequestReview').then(({ RequestReview }) => ({ default: RequestReview }))),
  changes: lazy(() => import('../changes/WhatChanged').then(({ WhatChanged }) => ({ default: WhatChanged }))),
  history: lazy(() =>
    import('../history/ApprovalHistory').then(({ ApprovalHistory }) => ({ default: ApprovalHistory })),
  ),
} satisfies Record<ApprovalViewName, unknown>;

/** What a dialog about a design's approval shows. */
export function ApprovalView(props: ApprovalViewProps) {
  const View = views[props.task.view];
  return (
    <Suspense fallback={<Spinner label={say('approval.openingForm')} />}>
      <View {...props} />
    </Suspense>
  );
}
