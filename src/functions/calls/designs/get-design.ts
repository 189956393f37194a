import type { Handler } from '../../runtime/answering';
import { designForCaller } from '../../../features/reviews/design-for-caller';
import { configOn, designOf } from '../../../features/designs/read-page';
import { isJiraConnected } from '../../../features/designs/jira-connection';
import { namedIssue } from '../../../features/designs/named-issue';
import { pageForCaller } from '../../../features/designs/page';
import { readRegistration } from '../../../features/designs/registration';

export const getDesign: Handler<'getDesign'> = async ({ pageId }, caller) => {
  const page = await pageForCaller(pageId);
  // The event that registers a new design can be minutes late; its author looks at it now.
  const record = await readRegistration(pageId, configOn(page));
  const design = designOf(page, record);
  const { summary, jiraAnswered } = await designForCaller({ page, design, record }, caller);
  const named = await namedIssue({ canEdit: page.canEdit, record, config: design.config }, caller);
  return {
    design: summary,
    jiraConnected: jiraAnswered || named !== undefined || (await isJiraConnected()),
    named: named ?? null,
  };
};
