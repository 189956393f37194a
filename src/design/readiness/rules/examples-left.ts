import type { Finding } from '../../../api';
import { inSection, type Rule } from '../review';

/** The template's own sample code and diagrams, in sections that are written otherwise. */
export const examplesLeft: Rule = ({ outline }) =>
  outline.all
    .filter(({ says, showsExample }) => says && showsExample)
    .map((section): Finding => ({
      rule: 'example-left',
      severity: 'warning',
      ...inSection(section),
      message: `“${section.title ?? ''}” still shows the template’s example.`,
      fix: 'Replace it with yours, or delete it.',
    }));
