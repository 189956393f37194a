import type { TemplateSection } from '../../../../src/contract/api';

/** The required sections that a document still has; all of them while it is not known which it has. */
export const stillThere = (required: string[], sections: TemplateSection[] | undefined): string[] =>
  sections === undefined ? required : required.filter((title) => sections.some((section) => section.title === title));
