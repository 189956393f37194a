import { designOf, designSummary } from './design-summary';
import type { Handler } from './answering';
import { linkedEpic } from './epic';
import { isJiraConnected } from './jira-connection';
import { pageForCaller } from './page';
import { registerDesign } from './registration';

export const getDesign: Handler<'getDesign'> = async ({ pageId }, caller) => {
  const page = await pageForCaller(pageId);
  const design = designOf(page);
  // The event that registers a new design can be minutes late; its author looks at it now.
  const record = await registerDesign(pageId, design.config);
  const epic = record.epicId === undefined ? undefined : await linkedEpic(caller.siteUrl, record.epicId);
  const jiraConnected = epic !== undefined || (await isJiraConnected());
  const { canEdit } = page;
  const { trackingIssueKey } = record;
  const parts = { page, design, canEdit, record, epic: epic ?? null, trackingIssueKey };
  return { design: await designSummary(caller, parts), jiraConnected };
};
