import type { IssueContextStatus } from '../../forge/bridge/host';
import type { AdfDocument } from '../adf/node';
import { request } from './request';

export type { IssueContextStatus } from '../../forge/bridge/host';

export type Byline = {
  key: string;
  title: string;
  tooltip?: string;
  icon?: string;
  viewportContainer: 'popup' | 'modal';
  viewportSize?: string;
  /** The content property that the look comes from. */
  contentPropertyKey?: string;
};

/** What the app adds to the byline of a page. */
export const getBylines = async (pageId: string): Promise<Byline[]> =>
  (await request<{ bylines: Byline[] }>(`/_site/bylines?page=${pageId}`)).bylines;

/** The status of an issue context, as the app says it now. */
export const getContextStatus = async (moduleKey: string, issueKey: string): Promise<IssueContextStatus | undefined> =>
  (await request<{ status?: IssueContextStatus }>(`/_site/issue-contexts/${moduleKey}/status?issue=${issueKey}`))
    .status;

/** How many changes others have made to an issue so far. */
export const getChangesByOthers = async (issueKey: string): Promise<number> =>
  (await request<{ count: number }>(`/_site/issue-changes/${issueKey}`)).count;

export type ExportType = 'pdf' | 'word';

export const getExport = (pageId: string, type: ExportType) =>
  request<{ title: string; document: AdfDocument }>(`/_site/export?type=${type}&page=${pageId}`);
