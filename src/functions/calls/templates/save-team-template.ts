import { asUser } from '@forge/api';
import type { TeamTemplateId } from '../../../contract/api';
import { getPeople } from '../../../features/people/people';
import { addTeamTemplate } from '../../../features/templates/store/team-templates';
import type { TeamTemplateRecord } from '../../../features/templates/store/team-template-record';
import type { Handler } from '../../runtime/answering';

import { administeredSpace } from '../../../features/designs/space';
import { teamTemplateOf } from '../../../features/templates/team-template';
import { draftOf } from '../../../features/templates/template-draft';
import { requireFreeName } from '../../../features/templates/template-name';
import { nextVersion, storedDocument } from '../../../features/templates/template-version';

export const saveTeamTemplate: Handler<'saveTeamTemplate'> = async (
  { spaceId, name, purpose, source, requiredSections },
  { accountId },
) => {
  await administeredSpace(spaceId, 'saveTemplates');
  await requireFreeName(spaceId, name);
  const draft = await draftOf(source);
  const id: TeamTemplateId = `team-${crypto.randomUUID()}`;
  const record: TeamTemplateRecord = {
    id,
    spaceId,
    name,
    ...(purpose !== '' && { purpose }),
    ...nextVersion(draft, requiredSections, [], 1),
    updatedAt: new Date().toISOString(),
    updatedBy: accountId,
    version: 1,
  };
  await addTeamTemplate(record, storedDocument(draft, 1));
  return { template: teamTemplateOf(record, await getPeople(asUser(), [accountId])), repairs: draft.repairs };
};
