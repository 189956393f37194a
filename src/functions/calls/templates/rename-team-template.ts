import { asUser } from '@forge/api';
import { getPeople } from '../../../features/people/people';
import { changeTeamTemplate } from '../../../features/templates/store/team-templates';
import type { Handler } from '../../runtime/answering';
import { managedTemplate, teamTemplateOf, templateGone } from '../../../features/templates/team-template';
import { requireFreeName } from '../../../features/templates/template-name';

export const renameTeamTemplate: Handler<'renameTeamTemplate'> = async (
  { templateId, name, purpose },
  { accountId },
) => {
  const { spaceId } = await managedTemplate(templateId, 'renameTemplates');
  await requireFreeName(spaceId, name, templateId);
  const updatedAt = new Date().toISOString();
  const record = await changeTeamTemplate(templateId, ({ purpose: before, ...others }) => ({
    ...others,
    name,
    ...(purpose !== '' && { purpose }),
    updatedAt,
    updatedBy: accountId,
  }));
  if (!record) throw templateGone();
  return { template: teamTemplateOf(record, await getPeople(asUser(), [accountId])) };
};
