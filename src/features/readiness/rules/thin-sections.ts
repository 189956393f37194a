import { message } from '../../../i18n/message';
import { sectionTitle } from '../outline';
import { type Finding, inSection, type Rule } from '../review';

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
      message: message('readiness.thinSection.message', { section: sectionTitle(section), words: section.ownWords }),
      fix: message('readiness.thinSection.fix'),
    }));
