import { getTemplateDocument } from '../../../features/templates/store/team-templates';
import type { Handler } from '../../runtime/answering';
import { documentOf } from '../../../features/templates/chosen-template';
import { teamTemplateForCaller, templateGone } from '../../../features/templates/team-template';
import { draftOf } from '../../../features/templates/template-draft';

export const previewTeamTemplate: Handler<'previewTeamTemplate'> = async (input) => {
  if ('source' in input) return draftOf(input.source);
  const { sections } = await teamTemplateForCaller(input.templateId);
  const stored = await getTemplateDocument(input.templateId);
  if (!stored) throw templateGone();
  return { document: await documentOf(stored), sections, repairs: [] };
};
