import { asUser } from '@forge/api';
import type { TeamTemplateId } from '../api';
import { getPeople } from './people';
import { addTeamTemplate } from '../store/team-templates';
import type { TeamTemplateRecord } from '../store/team-template-record';
import type { Handler } from './answering';

import { administeredSpace } from './space';
import { teamTemplateOf } from './team-template';
import { draftOf } from './template-draft';
import { requireFreeName } from './template-name';
import { nextVersion, storedDocument } from './template-version';

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
