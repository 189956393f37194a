import type { TemplateId } from '../../../contract/api';
import { afterLink, type ApprovalState } from '../../approval/history';
import type { SectionDecisions } from '../../reading/doubtful';
import type { Removed } from '../../approval/retention';
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
  /** Why `link` holds no more. It is kept, and holds again should what is gone be there again. */
  linkEnded?: LinkEnd;
  /** The page was last found in the trash. */
  trashed?: boolean;
  /** When the newest event of the page happened that tells whether it is there, as ISO 8601: older ones come too late. */
  pageNewsAt?: string;
  /** The issue of `link`, once the app has found it in Jira: not found after that, it is gone. */
  issueFound?: LinkedIssueId;
  /** The issue of `link` again, while that holds: what the index finds designs by. */
  epicId?: LinkedIssueId;
  /** When a person last linked or unlinked it, as ISO 8601: an insertion made before changes nothing any more. */
  linkChangedAt?: string;
  trackingIssueId?: string;
  /** Its key when last synced: for showing, never for finding. */
  trackingIssueKey?: string;
  /** Jira did not have it any more when the app last looked: for showing, a sync looks itself. */
  trackingIssueMissing?: boolean;
  /** People made it, and the design was linked to it: the app never moves it. */
  trackingIssueAdopted?: boolean;
  /** Set before the tracking issue is created, cleared after: its creation may have happened without our knowing. */
  trackingIssuePendingSince?: string;
  /** What people decided about sections that may hold tracked items, by their key. */
  sections?: Record<string, SectionDecision>;
  /** What its history of approvals comes to; a draft has none. Changes with a new event, and with the first link. */
  approval?: ApprovalState;
  /** What the retention removed of its history. */
  removed?: Removed;
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}

export interface SectionDecision {
  is: 'tracked' | 'refused';
  /** The account id of whoever decided. */
  by: string;
  /** As ISO 8601. */
  at: string;
}

/** The decisions as the reader takes them. */
export const decisionsOf = ({ sections = {} }: Pick<DesignRecord, 'sections'>): SectionDecisions =>
  new Map(Object.entries(sections).map(([key, { is }]) => [key, is]));

const mostDecisions = 200;

/** The record with a decision about a section, or without any; the oldest is dropped where there are too many. */
export function withDecision(record: DesignRecord, key: string, decision: SectionDecision | undefined): DesignRecord {
  const { sections = {}, ...rest } = record;
  const others = Object.entries(sections).filter(([other]) => other !== key);
  const decided = [...others, ...(decision ? [[key, decision] as const] : [])].slice(-mostDecisions);
  return { ...rest, ...(decided.length > 0 && { sections: Object.fromEntries(decided) }) };
}

/** Without what people decided about its sections: the page is gone. Without any, the very same record. */
export function withoutDecisions(record: DesignRecord): DesignRecord {
  if (!record.sections) return record;
  const { sections, ...rest } = record;
  return rest;
}

export interface LinkEnd {
  because: LinkEndReason;
  /** As ISO 8601. */
  at: string;
}

/** `page-trashed`: the page was in the trash, and is not found any more. */
export type LinkEndReason = 'page-deleted' | 'page-trashed' | 'space-deleted' | 'issue-deleted';

/** The issue that a design is linked to. */
export const linkedIssueOf = ({
  link,
  linkEnded,
}: Pick<DesignRecord, 'link' | 'linkEnded'>): LinkedIssueId | undefined => (linkEnded ? undefined : link?.epicId);

export function withLink(record: DesignRecord, link: DesignLink): DesignRecord {
  if (link.pageId !== record.pageId) throw new Error(`A link of page ${link.pageId} is none of page ${record.pageId}`);
  const { approval, linkEnded, issueFound, ...unended } = record;
  return {
    ...unended,
    link,
    epicId: link.epicId,
    linkChangedAt: link.at,
    ...(approval && { approval: afterLink(approval, link.epicId) }),
  };
}

export function withoutLink(record: DesignRecord, at: string): DesignRecord {
  const { link, epicId, linkEnded, issueFound, ...unlinked } = record;
  return { ...unlinked, linkChangedAt: at };
}

/** Whether the issue that it was linked to was deleted, and nobody has linked it to another one since. */
export const isIssueDeleted = ({ linkEnded }: DesignRecord): boolean => linkEnded?.because === 'issue-deleted';

/** Without a link, or where it has ended for that reason, the very same record. */
export function withEndedLink(record: DesignRecord, because: LinkEndReason): DesignRecord {
  if (!record.link || record.linkEnded?.because === because) return record;
  const { epicId, ...ended } = record;
  return { ...ended, linkEnded: { because, at: new Date().toISOString() } };
}

/** The very same record where the app has found the issue before. */
export const withIssueFound = (record: DesignRecord): DesignRecord =>
  record.link === undefined || record.issueFound === record.link.epicId
    ? record
    : { ...record, issueFound: record.link.epicId };

/** The link holds again where it ended for one of these reasons; else it is the very same record. */
export function withRevivedLink(record: DesignRecord, reasons: readonly LinkEndReason[]): DesignRecord {
  const { linkEnded, ...revived } = record;
  if (!linkEnded || !record.link || !reasons.includes(linkEnded.because)) return record;
  return { ...revived, epicId: record.link.epicId };
}
