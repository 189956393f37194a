import type { NamedIssue } from '../../contract/api';
import { issueRight } from './edit-rights';
import type { ClaimedConfig } from '../reading/macro';
import type { DesignRecord } from './store/design-record';
import { getLinkRequest } from './store/link-requests';
import type { Caller } from '../people/caller';
import { linkedEpic } from './epic';
import { proposalOn } from './proposals';
import { namesAnother } from './registration';

/**
 * The issue that a page names and is not linked to, for a person who may edit the page. Undefined where there is none, or
 * none that the person may see.
 */
export async function namedIssue(
  { canEdit, record, config }: { canEdit: boolean; record: DesignRecord; config: ClaimedConfig | undefined },
  { accountId, siteUrl }: Caller,
): Promise<NamedIssue | undefined> {
  if (!canEdit || !namesAnother(record, config)) return undefined;
  const issue = await linkedEpic(siteUrl, config.epicId);
  if (issue === undefined || issue === 'hidden') return undefined;
  const right = await issueRight(issue.id, accountId);
  const request = await getLinkRequest(record.pageId, issue.id);
  const proposal = proposalOn({ record, config }, request);
  return {
    issue,
    canLink: right !== undefined,
    answer: request?.declined ? 'declined' : proposal ? 'proposed' : null,
  };
}
