import { asUser } from '@forge/api';
import type { TemplateInfo } from '../../../contract/api';
import { getCurrentPerson } from '../../../platform/confluence/people';
import { teamTemplatesOf } from '../../../features/templates/store/team-templates';
import { templates } from '../../../features/templates/built-in/registry';
import { templateInfoOf } from '../../../features/templates/built-in/template-info';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { isJiraConnected } from '../../../features/designs/jira-connection';
import { spaceForCaller } from '../../../features/designs/space';
import { teamTemplateInfoOf } from '../../../features/templates/team-template';

export const startPicker: Handler<'startPicker'> = async ({ spaceId }) => {
  const [me, jiraConnected, ofTeam] = await Promise.all([
    getCurrentPerson(asUser()),
    isJiraConnected(),
    spaceId === undefined ? [] : templatesOfTeam(spaceId),
  ]);
  const { accountId, displayName } = me;
  return {
    templates: [...templates.map(templateInfoOf), ...ofTeam],
    me: { accountId, displayName: displayName ?? message('person.unnamed') },
    jiraConnected,
  };
};

async function templatesOfTeam(spaceId: string): Promise<TemplateInfo[]> {
  await spaceForCaller(spaceId);
  return (await teamTemplatesOf(spaceId)).map(teamTemplateInfoOf);
}
