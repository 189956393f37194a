import type { Finding } from '../../../api';
import { inSection, type Rule } from '../review';
import { textBlocksIn } from '../text-block';

/** The template's own sample code and diagrams, in sections that are written otherwise. */
export const examplesLeft: Rule = ({ outline, template }) => {
  if (!template) return [];
  return outline.all
    .filter(({ says, blocks }) => {
      const texts = blocks.flatMap(({ node }) => [...textBlocksIn(node, template.prompts)]);
      return says && texts.some(({ isCode, words }) => isCode && template.examples.has(words));
    })
    .map((section): Finding => ({
      rule: 'example-left',
      severity: 'warning',
      ...inSection(section),
      message: `“${section.title ?? ''}” still shows the template’s example.`,
      fix: 'Replace it with yours, or delete it.',
    }));
};
