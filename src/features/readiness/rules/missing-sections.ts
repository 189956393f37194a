import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
import { inSection, type Rule } from '../review';
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
      message: say('readiness.missingSection.message', { section: title, template: template.name }),
      fix: say(isRequired ? 'readiness.missingSection.fixRequired' : 'readiness.missingSection.fix', {
        section: title,
      }),
    }));
};
