import type { TemplateId } from '../api';
import { afterLink, type ApprovalState } from '../approval/history';
import type { DesignLink, LinkedIssueId } from './design-link';

/**
 * What the app keeps of a design, beside the page: one entity a page, under the page's id. No value is null; what is
 * not there is left out.
 */
export interface DesignRecord {
  [attribute: string]: unknown;
  pageId: string;
  templateId?: TemplateId;
  /** The version of the template that the page was made from. */
  templateVersion?: number;
  link?: DesignLink;
  /** The issue of `link` again: what the index finds designs by. */
  epicId?: LinkedIssueId;
  /** When a person last linked or unlinked it, as ISO 8601: an insertion made before changes nothing any more. */
  linkChangedAt?: string;
  trackingIssueId?: string;
  /** Its key when last synced: for showing, never for finding. */
  trackingIssueKey?: string;
  /** People made it, and the design was linked to it: the app never moves it. */
  trackingIssueAdopted?: boolean;
  /** Set before the tracking issue is created, cleared after: its creation may have happened without our knowing. */
  trackingIssuePendingSince?: string;
  /** What its history of approvals comes to; a draft has none. Changes with a new event, and with the first link. */
  approval?: ApprovalState;
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}

/** The issue that a design is linked to. */
export const linkedIssueOf = ({ link }: Pick<DesignRecord, 'link'>): LinkedIssueId | undefined => link?.epicId;

export function withLink(record: DesignRecord, link: DesignLink): DesignRecord {
  if (link.pageId !== record.pageId) throw new Error(`A link of page ${link.pageId} is none of page ${record.pageId}`);
  const { approval } = record;
  return {
    ...record,
    link,
    epicId: link.epicId,
    linkChangedAt: link.at,
    ...(approval && { approval: afterLink(approval, link.epicId) }),
  };
}

export function withoutLink(record: DesignRecord, at: string): DesignRecord {
  const { link, epicId, ...unlinked } = record;
  return { ...unlinked, linkChangedAt: at };
}
