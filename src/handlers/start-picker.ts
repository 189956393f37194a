import { asUser } from '@forge/api';
import type { TemplateInfo } from '../api';
import { getCurrentPerson } from '../atlassian/confluence/people';
import { templates } from '../templates/registry';
import { templateInfoOf } from '../templates/template-info';
import type { Handler } from './answering';
import { isJiraConnected } from './jira-connection';

export const startPicker: Handler<'startPicker'> = async () => {
  const [me, jiraConnected] = await Promise.all([getCurrentPerson(asUser()), isJiraConnected()]);
  return { templates: templates.map((template): TemplateInfo => templateInfoOf(template)), me, jiraConnected };
};
