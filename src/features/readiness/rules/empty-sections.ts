import { message } from '../../../i18n/message';
import { type OutlineSection, sectionTitle } from '../outline';
import { type Finding, inSection, type Rule } from '../review';
import { unconsideredTopics } from '../topics';

/** Sections with nothing in them but prompts, the outermost of those inside each other. */
export const emptySections: Rule = (review) => {
  const { outline } = review;
  const saidElsewhere = new Set(unconsideredTopics(review).flatMap(({ sections }) => sections));
  const findIn = (sections: OutlineSection[]): Finding[] =>
    sections.flatMap((section) => {
      if (section.isWritten || saidElsewhere.has(section)) return [];
      if (!section.isUntouched) return findIn(section.sections);
      return [finding(section), ...requiredBelow(section)];
    });
  const finding = (section: OutlineSection): Finding => ({
    rule: 'empty-section',
    severity: section.isRequired ? 'blocking' : 'warning',
    ...inSection(section),
    message: message('readiness.emptySection.message', { section: sectionTitle(section) }),
    fix: message(section.isRequired ? 'readiness.emptySection.fixRequired' : 'readiness.emptySection.fix'),
  });
  const requiredBelow = ({ sections }: OutlineSection): Finding[] =>
    sections.flatMap((section) => [
      ...(section.isRequired && !section.isWritten ? [finding(section)] : []),
      ...requiredBelow(section),
    ]);
  return findIn(outline.main);
};
