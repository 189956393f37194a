import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
import type { OutlineSection } from '../outline';
import { inSection, type Rule } from '../review';
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
    message: say('readiness.emptySection.message', { section: section.title ?? '' }),
    fix: say(section.isRequired ? 'readiness.emptySection.fixRequired' : 'readiness.emptySection.fix'),
  });
  const requiredBelow = ({ sections }: OutlineSection): Finding[] =>
    sections.flatMap((section) => [
      ...(section.isRequired && !section.isWritten ? [finding(section)] : []),
      ...requiredBelow(section),
    ]);
  return findIn(outline.main);
};
