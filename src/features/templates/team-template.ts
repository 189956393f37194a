import type { Person, TeamTemplate, TeamTemplateId, TemplateInfo } from '../../contract/api';
import { Failure } from '../../errors/failure';
import { getTeamTemplate } from './store/team-templates';
import type { TeamTemplateRecord } from './store/team-template-record';
import { message } from '../../i18n/message';
import { administeredSpace, type SpaceChange, visibleSpace } from '../designs/space';

/** Removed, never there, and in a space that may not be seen: never said which. */
export const templateGone = (): Failure =>
  new Failure('not-found', message('teamTemplate.gone.message'), message('teamTemplate.gone.advice'));

/** The template as the person may use it: whoever may see its space may. */
export async function teamTemplateForCaller(templateId: TeamTemplateId): Promise<TeamTemplateRecord> {
  const record = await getTeamTemplate(templateId);
  if (!record || record.removedAt !== undefined || !(await visibleSpace(record.spaceId))) throw templateGone();
  return record;
}

/** The template, if the person may manage it. */
export async function managedTemplate(templateId: TeamTemplateId, what: SpaceChange): Promise<TeamTemplateRecord> {
  const record = await teamTemplateForCaller(templateId);
  await administeredSpace(record.spaceId, what);
  return record;
}

export const teamTemplateInfoOf = ({
  id,
  templateVersion,
  name,
  purpose = '',
  sections,
  hasTimeline,
}: TeamTemplateRecord): TemplateInfo => ({
  id,
  team: true,
  version: templateVersion,
  name,
  purpose,
  sections,
  hasTimeline,
});

export const teamTemplateOf = (
  { id, name, purpose = '', templateVersion, sections, requiredSections, updatedAt, updatedBy }: TeamTemplateRecord,
  people: ReadonlyMap<string, Person>,
): TeamTemplate => ({
  id,
  name,
  purpose,
  version: templateVersion,
  sections,
  requiredSections,
  updatedAt,
  updatedBy: people.get(updatedBy) ?? null,
});
