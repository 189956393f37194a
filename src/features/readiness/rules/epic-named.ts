import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
import { issuesAtTop } from '../issues-at-top';
import { inSection, type Rule } from '../review';

const finding = (severity: Finding['severity'], message: string, fix: string): Finding[] => [
  { rule: 'epic', severity, ...inSection(undefined), message, fix },
];

/** Whether page and app name the same epic. */
export const epicNamed: Rule = ({ design, outline, linkedEpic }) => {
  if (linkedEpic === 'hidden') return [];
  const atTop = issuesAtTop(outline);
  const named = design.metadata.epic?.key ?? [...atTop][0];
  if (typeof linkedEpic === 'string') {
    if (named === undefined)
      return finding('warning', say('readiness.epic.none.message'), say('readiness.epic.none.fix'));
    if (linkedEpic === 'unknown') return [];
    return finding(
      'warning',
      say('readiness.epic.unlinked.message', { named }),
      say('readiness.epic.unlinked.fix', { named }),
    );
  }
  const { key: linked } = linkedEpic;
  if (named === linked || atTop.has(linked)) return [];
  if (named === undefined)
    return finding(
      'note',
      say('readiness.epic.unnamed.message', { linked }),
      say('readiness.epic.unnamed.fix', { linked }),
    );
  return finding(
    'warning',
    say('readiness.epic.differs.message', { named, linked }),
    say('readiness.epic.differs.fix'),
  );
};
