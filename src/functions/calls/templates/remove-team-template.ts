import { removeTeamTemplate as removeStored } from '../../../features/templates/store/team-templates';
import type { Handler } from '../../runtime/answering';
import { managedTemplate, templateGone } from '../../../features/templates/team-template';

export const removeTeamTemplate: Handler<'removeTeamTemplate'> = async ({ templateId }, { accountId }) => {
  await managedTemplate(templateId, 'removeTemplates');
  if (!(await removeStored(templateId, new Date().toISOString(), accountId))) throw templateGone();
  return { templateId };
};
