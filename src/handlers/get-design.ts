import type { Handler } from './answering';
import { designForCaller } from './design-for-caller';
import { designOf } from './read-page';
import { isJiraConnected } from './jira-connection';
import { namedIssue } from './named-issue';
import { pageForCaller } from './page';
import { readRegistration } from './registration';

export const getDesign: Handler<'getDesign'> = async ({ pageId }, caller) => {
  const page = await pageForCaller(pageId);
  const design = designOf(page);
  // The event that registers a new design can be minutes late; its author looks at it now.
  const record = await readRegistration(pageId, design.config);
  const { summary, jiraAnswered } = await designForCaller({ page, design, record }, caller);
  const named = await namedIssue({ canEdit: page.canEdit, record, config: design.config }, caller);
  return {
    design: summary,
    jiraConnected: jiraAnswered || named !== undefined || (await isJiraConnected()),
    named: named ?? null,
  };
};
