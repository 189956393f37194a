import type { Page } from '../../platform/confluence/pages';
import { type DesignRecord, isIssueDeleted } from '../designs/store/design-record';
import type { Caller } from '../people/caller';
import { designSummary, type UnformattedSummary } from './design-summary';
import type { ReadPage } from '../designs/read-page';
import { linkedEpic } from '../designs/epic';

/** A page that was read for a person, as a design. */
export interface PageOfCaller {
  page: Page & { canEdit: boolean };
  design: ReadPage;
  record: DesignRecord;
}

type Epic = Awaited<ReturnType<typeof linkedEpic>> | 'deleted';

/** The epic of a design as the person may see it; undefined where there is none, or Jira can’t be asked. */
export async function epicForDesign(record: DesignRecord, { siteUrl }: Caller): Promise<Epic> {
  if (isIssueDeleted(record)) return 'deleted';
  return record.epicId === undefined ? undefined : linkedEpic(siteUrl, record.epicId);
}

/** What a person is shown of a design, and whether Jira said anything of its epic. */
export async function designForCaller(
  { page, design, record }: PageOfCaller,
  caller: Caller,
  epicOf = () => epicForDesign(record, caller),
): Promise<{ summary: UnformattedSummary; jiraAnswered: boolean }> {
  const { canEdit } = page;
  const epic = await epicOf();
  const summary = await designSummary(caller, { page, design, canEdit, record, epic: epic ?? null });
  return { summary, jiraAnswered: epic !== undefined && epic !== 'deleted' };
}
