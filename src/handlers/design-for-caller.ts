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

type Epic = Awaited<ReturnType<typeof linkedEpic>>;

/** The epic of a design as the person may see it; undefined where there is none, or Jira can’t be asked. */
export const epicForDesign = async ({ epicId }: DesignRecord, { siteUrl }: Caller): Promise<Epic> =>
  epicId === undefined ? undefined : linkedEpic(siteUrl, epicId);

/** What a person is shown of a design, and whether Jira said anything of its epic. */
export async function designForCaller(
  { page, design, record }: PageOfCaller,
  caller: Caller,
  epicOf = () => epicForDesign(record, caller),
): Promise<{ summary: DesignSummary; jiraAnswered: boolean }> {
  const { canEdit } = page;
  const { trackingIssueKey } = record;
  const epic = await epicOf();
  const summary = await designSummary(caller, { page, design, canEdit, record, epic: epic ?? null, trackingIssueKey });
  return { summary, jiraAnswered: epic !== undefined };
}
