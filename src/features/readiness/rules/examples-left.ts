import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
import { inSection, type Rule } from '../review';

/** The template's own sample code and diagrams, in sections that are written otherwise. */
export const examplesLeft: Rule = ({ outline }) =>
  outline.all
    .filter(({ says, showsExample }) => says && showsExample)
    .map((section): Finding => ({
      rule: 'example-left',
      severity: 'warning',
      ...inSection(section),
      message: say('readiness.exampleLeft.message', { section: section.title ?? '' }),
      fix: say('readiness.exampleLeft.fix'),
    }));
