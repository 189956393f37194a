import type { TemplateId } from '../api';
import type { ApprovalState } from '../approval/history';

declare const linked: unique symbol;

/** The id of an issue that a person linked a design to. Calls as the app take the ids of issues from here alone. */
export type LinkedIssueId = string & { readonly [linked]: true };

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
  /** The issue the design is linked to, by id: keys change when an issue moves. */
  epicId?: string;
  /** The epic in the macro's config when it was last taken over: another one there moves the link. */
  epicInMacro?: string;
  trackingIssueId?: string;
  /** Its key when last synced: for showing, never for finding. */
  trackingIssueKey?: string;
  /** People made it, and the design was linked to it: the app never moves it. */
  trackingIssueAdopted?: boolean;
  /** Set before the tracking issue is created, cleared after: its creation may have happened without our knowing. */
  trackingIssuePendingSince?: string;
  /** What its history of approvals comes to; a draft has none. Changes only together with a new event. */
  approval?: ApprovalState;
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}

/** The issue that a design is linked to. */
export const linkedIssueOf = ({ epicId }: Pick<DesignRecord, 'epicId'>): LinkedIssueId | undefined =>
  epicId as LinkedIssueId | undefined;
