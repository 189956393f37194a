import type { ClaimedConfig } from '../reading/macro';
import type { DesignRecord } from './store/design-record';
import { type RequestedLink, type LinkRequest, openProposal } from './store/link-requests';

/**
 * What is proposed of a published page and an issue. What was proposed on the page itself holds while its macro names the
 * issue.
 */
export function proposalOn(
  { record, config }: { record: DesignRecord; config: ClaimedConfig | undefined },
  request: LinkRequest | undefined,
): RequestedLink | undefined {
  const proposal = openProposal(record, request);
  return proposal?.via === 'panel' || config?.epicId === request?.issueId ? proposal : undefined;
}
