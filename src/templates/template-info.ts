import type { AdfNode } from '../adf/node';
import type { TemplateInfo } from '../api';
import type { Template } from './template';

/** What a person is told about a template before choosing it. */
export const templateInfoOf = (template: Template): TemplateInfo => ({
  id: template.id,
  team: false,
  version: template.version,
  name: template.name,
  purpose: template.purpose,
  sections: sectionsOf(template),
  hasTimeline: template.hasTimeline,
});

/** The headings below the title, in order; what the author fills in is in square brackets. */
function sectionsOf(template: Template): TemplateInfo['sections'] {
  const blank = template.build({ featureName: template.name, authors: [], date: '1970-01-01', links: [] });
  return blank.content.flatMap((node) => {
    const level = node.attrs?.level;
    return node.type === 'heading' && typeof level === 'number' && level > 1 ? [{ level, title: titleOf(node) }] : [];
  });
}

const titleOf = (heading: AdfNode): string =>
  (heading.content ?? [])
    .map((inline) => (inline.type === 'placeholder' ? `[${String(inline.attrs?.text)}]` : (inline.text ?? '')))
    .join('');
