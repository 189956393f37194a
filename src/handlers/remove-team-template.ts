import { removeTeamTemplate as removeStored } from '../store/team-templates';
import type { Handler } from './answering';
import { managedTemplate, templateGone } from './team-template';

export const removeTeamTemplate: Handler<'removeTeamTemplate'> = async ({ templateId }, { accountId }) => {
  await managedTemplate(templateId, 'removeTemplates');
  if (!(await removeStored(templateId, new Date().toISOString(), accountId))) throw templateGone();
  return { templateId };
};
