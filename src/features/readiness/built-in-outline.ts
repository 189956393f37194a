import type { BuiltInTemplateId } from '../../contract/api';
import { templateOf } from '../templates/built-in/registry';
import { requiredSections } from '../templates/built-in/required-sections';
import { type TemplateOutline, templateOutlineOf } from './template-outline';

/** What a built-in template brings along. */
export function builtInOutline(id: BuiltInTemplateId): TemplateOutline {
  const { name, build } = templateOf(id);
  const blank = build({ featureName: name, authors: [], date: '1970-01-01', links: [] });
  return templateOutlineOf(name, blank, requiredSections[id]);
}
