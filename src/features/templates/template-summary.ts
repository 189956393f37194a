import type { BuiltInTemplateId, DesignSummary, MacroConfig, TeamTemplateId } from '../../contract/api';
import type { Section } from '../reading/design';
import { getTeamTemplate } from './store/team-templates';
import type { TeamTemplateRecord } from './store/team-template-record';
import { isBuiltIn, templateOf } from './built-in/registry';
import { memoize } from '../../lib/memoize';
import { visibleSpace } from '../designs/space';

type TemplateSummary = DesignSummary['template'];

/** A design as far as its template goes: which it came from, where it is now, and what sections it has. */
export interface TemplateRef extends Pick<MacroConfig, 'templateId' | 'templateVersion'> {
  spaceId: string;
  sections: readonly Section[];
}

/** Says of designs which template they came from; what several have in common is looked up once. */
export function templateSummaries(): (design: TemplateRef) => Promise<TemplateSummary> {
  const records = new Map<TeamTemplateId, Promise<TeamTemplateRecord | undefined>>();
  const spaces = new Map<string, Promise<boolean>>();
  const recordOf = (id: TeamTemplateId) => memoize(records, id, () => getTeamTemplate(id));
  const maySee = (spaceId: string) => memoize(spaces, spaceId, async () => (await visibleSpace(spaceId)) !== undefined);

  return async (design) => {
    const { templateId } = design;
    if (templateId === undefined) return null;
    if (isBuiltIn(templateId)) return builtIn(templateId, design);
    const record = await recordOf(templateId);
    // A page that was moved or copied keeps the template of another space.
    if (!record || (record.spaceId !== design.spaceId && !(await maySee(record.spaceId)))) return null;
    return teamOwn(record, design);
  };
}

function builtIn(id: BuiltInTemplateId, { templateVersion }: TemplateRef): TemplateSummary {
  const { name, version } = templateOf(id);
  return { id, name, version: templateVersion ?? null, latestVersion: version, addedSections: [] };
}

function teamOwn(record: TeamTemplateRecord, { templateVersion, sections }: TemplateRef): TemplateSummary {
  const { id, name, removedAt } = record;
  const version = templateVersion ?? null;
  if (removedAt !== undefined) return { id, name, version, latestVersion: null, addedSections: [] };
  const has = new Set(titlesOf(sections).map(folded));
  const addedSections = addedSince(record, version).filter((title) => !has.has(folded(title)));
  return { id, name, version, latestVersion: record.templateVersion, addedSections };
}

/** The titles that the template has now and had not in `version`; of one too old to know, in the oldest known. */
function addedSince({ history, sections }: TeamTemplateRecord, version: number | null): string[] {
  const then = version === null ? undefined : history.find((known) => known.version >= version);
  if (!then) return [];
  const had = new Set(then.titles.map(folded));
  return [...new Set(sections.map(({ title }) => title))].filter((title) => !had.has(folded(title)));
}

const titlesOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ title, sections: below }) => [title, ...titlesOf(below)]);

const folded = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase();
