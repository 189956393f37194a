import { asUser } from '@forge/api';
import type { TemplateInfo } from '../api';
import { getCurrentPerson } from '../atlassian/confluence/people';
import { teamTemplatesOf } from '../store/team-templates';
import { templates } from '../templates/registry';
import { templateInfoOf } from '../templates/template-info';
import { say } from '../words/say';
import type { Handler } from './answering';
import { isJiraConnected } from './jira-connection';
import { spaceForCaller } from './space';
import { teamTemplateInfoOf } from './team-template';

export const startPicker: Handler<'startPicker'> = async ({ spaceId }) => {
  const [me, jiraConnected, ofTeam] = await Promise.all([
    getCurrentPerson(asUser()),
    isJiraConnected(),
    spaceId === undefined ? [] : templatesOfTeam(spaceId),
  ]);
  const { accountId, displayName } = me;
  return {
    templates: [...templates.map(templateInfoOf), ...ofTeam],
    me: { accountId, displayName: displayName ?? say('person.unnamed') },
    jiraConnected,
  };
};

async function templatesOfTeam(spaceId: string): Promise<TemplateInfo[]> {
  await spaceForCaller(spaceId);
  return (await teamTemplatesOf(spaceId)).map(teamTemplateInfoOf);
}
