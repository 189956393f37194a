import { asUser } from '@forge/api';
import { getPeople } from './people';
import { teamTemplatesOf } from '../store/team-templates';
import type { Handler } from './answering';
import { spaceForCaller } from './space';
import { teamTemplateOf } from './team-template';

export const listTeamTemplates: Handler<'listTeamTemplates'> = async ({ spaceId }) => {
  const { canAdminister } = await spaceForCaller(spaceId);
  const records = await teamTemplatesOf(spaceId);
  const people = await getPeople(
    asUser(),
    records.map(({ updatedBy }) => updatedBy),
  );
  return { canManage: canAdminister, templates: records.map((record) => teamTemplateOf(record, people)) };
};
