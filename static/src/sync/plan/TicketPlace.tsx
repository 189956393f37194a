import type { SyncPreview } from '../../../../src/contract/api';
import { IssueLink } from '../../shared/IssueLink';
import { say, show } from '../../words/say';

/** Where new tickets go. */
export function TicketPlace({ preview: { trackingIssue, newTrackingIssue } }: { preview: SyncPreview }) {
  if (trackingIssue !== null) {
    return <p>{show('sync.place.under', { parent: <IssueLink issue={trackingIssue} /> })}</p>;
  }
  if (newTrackingIssue === null) return null;
  const { issueType: type, parentKey } = newTrackingIssue;
  return <p>{say('sync.place.trackingIssue', { type, parentKey })}</p>;
}
