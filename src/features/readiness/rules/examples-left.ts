import { message } from '../../../i18n/message';
import { sectionTitle } from '../outline';
import { type Finding, inSection, type Rule } from '../review';

/** The template's own sample code and diagrams, in sections that are written otherwise. */
export const examplesLeft: Rule = ({ outline }) =>
  outline.all
    .filter(({ says, showsExample }) => says && showsExample)
    .map((section): Finding => ({
      rule: 'example-left',
      severity: 'warning',
      ...inSection(section),
      message: message('readiness.exampleLeft.message', { section: sectionTitle(section) }),
      fix: message('readiness.exampleLeft.fix'),
    }));
