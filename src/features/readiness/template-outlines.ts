import type { DesignSummary, TemplateId } from '../../contract/api';
import { parseDocument } from '../../adf/parse';
import { builtInOutline } from './built-in-outline';
import { type TemplateOutline, templateOutlineOf } from './template-outline';
import { getTeamTemplate, getTemplateDocument } from '../templates/store/team-templates';
import { isBuiltIn } from '../templates/built-in/registry';
import { memoize } from '../../lib/memoize';

/**
 * Gives what a design's template brings along, worked out once for all designs of a call; undefined where there is no
 * template, or none any more. Only for a template that the person may see: that is what its summary says.
 */
export function templateOutlines(): (template: DesignSummary['template']) => Promise<TemplateOutline | undefined> {
  const known = new Map<TemplateId, Promise<TemplateOutline | undefined>>();
  return async (template) => {
    if (template === null) return undefined;
    const { id, addedSections } = template;
    return without(await memoize(known, id, () => outlineOf(id)), addedSections);
  };
}

async function outlineOf(id: TemplateId): Promise<TemplateOutline | undefined> {
  if (isBuiltIn(id)) return builtInOutline(id);
  const [record, stored] = await Promise.all([getTeamTemplate(id), getTemplateDocument(id)]);
  const document = stored && parseDocument(stored.json);
  if (!record || !document || 'problem' in document) return undefined;
  return templateOutlineOf(record.name, document, record.requiredSections);
}

/** A section that came to the template later is no shortcoming of the designs made before. */
function without(outline: TemplateOutline | undefined, added: readonly string[]): TemplateOutline | undefined {
  if (!outline || added.length === 0) return outline;
  return { ...outline, sections: outline.sections.filter(({ title }) => !added.includes(title)) };
}
