import type { IssueRight, PageRight } from '../edit-rights';

declare const linked: unique symbol;

/** The id of an issue that a person linked a design to. Calls as the app take the ids of issues from here alone. */
export type LinkedIssueId = string & { readonly [linked]: true };

export const linkWays = ['picker', 'header', 'panel', 'proposal'] as const;
export type LinkWay = (typeof linkWays)[number];

/** That people who may edit a page and an issue linked them. Nothing else makes one than `linkOf`. */
export interface DesignLink {
  pageId: string;
  /** By id: keys change when an issue moves. */
  epicId: LinkedIssueId;
  /** Who was allowed to edit the issue. */
  by: string;
  /** When, as ISO 8601. */
  at: string;
  via: LinkWay;
  /** Who was allowed to edit the page, where that is somebody else. */
  proposedBy?: string;
}

export const linkOf = (page: PageRight, issue: IssueRight, via: LinkWay): DesignLink => ({
  pageId: page.pageId,
  epicId: issue.issueId as LinkedIssueId,
  by: issue.accountId,
  at: issue.at > page.at ? issue.at : page.at,
  via,
  ...(page.accountId !== issue.accountId && { proposedBy: page.accountId }),
});
