import { message } from '../../../i18n/message';
import { type Finding, inSection, type Rule } from '../review';
import { isSameName, nameWords } from '../section-name';
import { topicOf } from '../topics';

/** Main and required sections of the template that the design has under no name. */
export const missingSections: Rule = ({ outline, template }) => {
  if (!template) return [];
  const mainLevel = Math.min(...template.sections.map(({ level }) => level));
  return template.sections
    .filter(({ title, level, isRequired }) => isRequired || (level === mainLevel && topicOf(title) === undefined))
    .filter(({ title }) => {
      const words = nameWords(title);
      return !outline.all.some((section) => isSameName(words, section.words));
    })
    .map(({ title, isRequired }): Finding => ({
      rule: 'missing-section',
      severity: isRequired ? 'blocking' : 'note',
      ...inSection(undefined),
      message: message('readiness.missingSection.message', { section: title, template: template.name }),
      fix: message(isRequired ? 'readiness.missingSection.fixRequired' : 'readiness.missingSection.fix', {
        section: title,
      }),
    }));
};
