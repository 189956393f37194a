import { inSection, type Rule } from '../review';

const shown = 60;

/** Prompts that stand in a section which is written otherwise; one that is not has a finding of its own. */
export const promptsLeft: Rule = ({ outline }) =>
  outline.all
    .filter(
      ({ prompts, says, sections, isUntouched }) =>
        prompts.length > 0 && (says || (sections.length > 0 && !isUntouched)),
    )
    .map((section) => {
      const [first = ''] = section.prompts;
      const prompt = `“${first.length > shown ? `${first.slice(0, shown - 1).trimEnd()}…` : first}”`;
      const count = section.prompts.length;
      const where = section.title === null ? 'The text before the first heading' : `“${section.title}”`;
      return {
        rule: 'prompts-left' as const,
        severity: section.isRequired ? ('blocking' as const) : ('warning' as const),
        ...inSection(section),
        message:
          count === 1
            ? `${where} still has a prompt: ${prompt}.`
            : `${where} still has ${count} prompts, the first being ${prompt}.`,
        fix: count === 1 ? 'Answer it, or delete it.' : 'Answer them, or delete those that don’t apply.',
      };
    });
