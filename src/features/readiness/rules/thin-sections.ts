import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
import { inSection, type Rule } from '../review';

/** Fewer words than this tell nobody what to build. */
const fewest = 10;

/** Required sections that say something, but not enough to implement from. */
export const thinSections: Rule = ({ outline }) =>
  outline.all
    .filter(({ isRequired }) => isRequired)
    .filter(
      ({ ownWords, sections, showsMore }) => ownWords > 0 && ownWords < fewest && sections.length === 0 && !showsMore,
    )
    .map((section): Finding => ({
      rule: 'thin-section',
      severity: 'note',
      ...inSection(section),
      message: say('readiness.thinSection.message', { section: section.title ?? '', words: section.ownWords }),
      fix: say('readiness.thinSection.fix'),
    }));
