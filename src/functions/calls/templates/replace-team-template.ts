import { asUser } from '@forge/api';
import { getPeople } from '../../../features/people/people';
import { changeTeamTemplate } from '../../../features/templates/store/team-templates';
import type { Handler } from '../../runtime/answering';
import { managedTemplate, teamTemplateOf, templateGone } from '../../../features/templates/team-template';
import { draftOf } from '../../../features/templates/template-draft';
import { nextVersion, storedDocument } from '../../../features/templates/template-version';

/** Gives the template another document; designs made from it keep theirs. */
export const replaceTeamTemplate: Handler<'replaceTeamTemplate'> = async (
  { templateId, source, requiredSections },
  { accountId },
) => {
  await managedTemplate(templateId, 'replaceTemplates');
  const draft = await draftOf(source);
  const updatedAt = new Date().toISOString();
  const record = await changeTeamTemplate(
    templateId,
    (before) => ({
      ...before,
      ...nextVersion(draft, requiredSections, before.history, before.templateVersion + 1),
      updatedAt,
      updatedBy: accountId,
    }),
    ({ templateVersion }) => storedDocument(draft, templateVersion),
  );
  if (!record) throw templateGone();
  return { template: teamTemplateOf(record, await getPeople(asUser(), [accountId])), repairs: draft.repairs };
};
