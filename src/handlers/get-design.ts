import { designOf, designSummary } from './design-summary';
import type { Handler } from './answering';
import { linkedEpic } from './epic';
import { isJiraConnected } from './jira-connection';
import { pageForCaller } from './page';
import { registerDesign } from './registration';

export const getDesign: Handler<'getDesign'> = async ({ pageId }, caller) => {
  const page = await pageForCaller(pageId);
  // The event that registers a new design can be minutes late; its author looks at it now.
  const record = await registerDesign(pageId, designOf(page).config);
  const epic = record.epicId === undefined ? undefined : await linkedEpic(caller.siteUrl, record.epicId);
  const jiraConnected = epic !== undefined || (await isJiraConnected());
  const parts = { page, canEdit: page.canEdit, record, epic: epic ?? null, trackingIssueKey: record.trackingIssueKey };
  return { design: await designSummary(caller, parts), jiraConnected };
};
