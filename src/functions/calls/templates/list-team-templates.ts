import { asUser } from '@forge/api';
import { getPeople } from '../../../features/people/people';
import { teamTemplatesOf } from '../../../features/templates/store/team-templates';
import type { Handler } from '../../runtime/answering';
import { spaceForCaller } from '../../../features/designs/space';
import { teamTemplateOf } from '../../../features/templates/team-template';

export const listTeamTemplates: Handler<'listTeamTemplates'> = async ({ spaceId }) => {
  const { canAdminister } = await spaceForCaller(spaceId);
  const records = await teamTemplatesOf(spaceId);
  const people = await getPeople(
    asUser(),
    records.map(({ updatedBy }) => updatedBy),
  );
  return { canManage: canAdminister, templates: records.map((record) => teamTemplateOf(record, people)) };
};
