import type { DesignSummary } from '../../../../../src/api';
import { WhatChanged } from '../changes/WhatChanged';
import { ApprovalHistory } from '../history/ApprovalHistory';
import { RequestReview } from '../request/RequestReview';
import type { ApprovalTask } from './ApprovalTask';

/** A dialog of the page, or the flow of the surface where the host opens no dialog. */
export type ApprovalViewProps = {
  task: ApprovalTask;
  place: 'dialog' | 'flow';
  onClose: (changed?: DesignSummary) => void;
};

/** What a dialog about a design's approval shows. */
export function ApprovalView(props: ApprovalViewProps) {
  switch (props.task.view) {
    case 'request':
      return <RequestReview {...props} />;
    case 'changes':
      return <WhatChanged {...props} />;
    case 'history':
      return <ApprovalHistory {...props} />;
  }
}
