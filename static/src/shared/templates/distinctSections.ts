import type { TemplateSection } from '../../../../src/contract/api';

/** The sections by title, each where it comes first: a section is required by its title, wherever it stands. */
export function distinctSections(sections: TemplateSection[]): TemplateSection[] {
  const seen = new Set<string>();
  return sections.filter(({ title }) => {
    if (title === '' || seen.has(title)) return false;
    seen.add(title);
    return true;
  });
}
