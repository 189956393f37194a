import type { DesignSummary } from '../api';
import type { Page } from '../atlassian/confluence/pages';
import type { DesignRecord } from '../store/design-record';
import type { Caller } from './caller';
import { designSummary, type ReadPage } from './design-summary';
import { linkedEpic } from './epic';

/** A page that was read for a person, as a design. */
export interface PageOfCaller {
  page: Page & { canEdit: boolean };
  design: ReadPage;
  record: DesignRecord;
}

/** What a person is shown of a design, and whether Jira said anything of its epic. */
export async function designForCaller(
  { page, design, record }: PageOfCaller,
  caller: Caller,
): Promise<{ summary: DesignSummary; jiraAnswered: boolean }> {
  const { canEdit } = page;
  const { epicId, trackingIssueKey } = record;
  const epic = epicId === undefined ? undefined : await linkedEpic(caller.siteUrl, epicId);
  const summary = await designSummary(caller, { page, design, canEdit, record, epic: epic ?? null, trackingIssueKey });
  return { summary, jiraAnswered: epic !== undefined };
}
