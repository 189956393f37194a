import type { TemplateInfo } from '../../../src/contract/api';

const teamTemplatesAtFirst = 6;

/** The first of a team's many templates and the one that is chosen, so that what follows them is not out of sight. */
export function firstTemplates(templates: TemplateInfo[], chosen: string): TemplateInfo[] {
  const first = new Set(templates.filter(({ team }) => team).slice(0, teamTemplatesAtFirst));
  return templates.filter((template) => !template.team || first.has(template) || template.id === chosen);
}
