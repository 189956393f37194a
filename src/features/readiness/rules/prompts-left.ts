import { message, type DisplayText } from '../../../i18n/message';
import { sectionTitle } from '../outline';
import { inSection, type Rule } from '../review';

const shown = 60;

const quote = (text: DisplayText) => message('text.quoted', { text });

/** Prompts that stand in a section which is written otherwise; one that is not has a finding of its own. */
export const promptsLeft: Rule = ({ outline }) =>
  outline.all
    .filter(
      ({ prompts, says, sections, isUntouched }) =>
        prompts.length > 0 && (says || (sections.length > 0 && !isUntouched)),
    )
    .map((section) => {
      const [first = ''] = section.prompts;
      const prompt = quote(first.length > shown ? `${first.slice(0, shown - 1).trimEnd()}…` : first);
      const count = section.prompts.length;
      const where =
        section.title === null ? message('readiness.promptsLeft.aboveHeadings') : quote(sectionTitle(section));
      return {
        rule: 'prompts-left' as const,
        severity: section.isRequired ? ('blocking' as const) : ('warning' as const),
        ...inSection(section),
        message: message('readiness.promptsLeft.message', { where, count, prompt }),
        fix: message('readiness.promptsLeft.fix', { count }),
      };
    });
