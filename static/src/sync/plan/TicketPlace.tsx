import type { SyncPreview } from '../../../../src/api';
import { IssueLink } from '../../shared/IssueLink';

/** Where new tickets go. */
export function TicketPlace({ preview: { trackingIssue, newTrackingIssue } }: { preview: SyncPreview }) {
  if (trackingIssue !== null) {
    return (
      <p>
        New tickets go under <IssueLink issue={trackingIssue} />.
      </p>
    );
  }
  if (newTrackingIssue === null) return null;
  return (
    <p>
      First comes the tracking issue of this design: one new {newTrackingIssue.issueType} under{' '}
      {newTrackingIssue.parentKey}. The new tickets go under it.
    </p>
  );
}
