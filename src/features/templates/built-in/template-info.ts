import type { TemplateInfo } from '../../../contract/api';
import { sectionsOf } from './sections-of';
import type { Template } from './template';

/** What a person is told about a template before choosing it. */
export const templateInfoOf = (template: Template): TemplateInfo => ({
  id: template.id,
  team: false,
  version: template.version,
  name: template.name,
  purpose: template.purpose,
  sections: sectionsOf(template.build({ featureName: template.name, authors: [], date: '1970-01-01', links: [] })),
  hasTimeline: template.hasTimeline,
});
