import { getTemplateDocument } from '../store/team-templates';
import type { Handler } from './answering';
import { documentOf } from './chosen-template';
import { teamTemplateForCaller, templateGone } from './team-template';
import { draftOf } from './template-draft';

export const previewTeamTemplate: Handler<'previewTeamTemplate'> = async (input) => {
  if ('source' in input) return draftOf(input.source);
  const { sections } = await teamTemplateForCaller(input.templateId);
  const stored = await getTemplateDocument(input.templateId);
  if (!stored) throw templateGone();
  return { document: await documentOf(stored), sections, repairs: [] };
};
