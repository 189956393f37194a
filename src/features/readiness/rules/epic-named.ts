import { message, type MessageDescriptor } from '../../../i18n/message';
import { issuesAtTop } from '../issues-at-top';
import { type Finding, inSection, type Rule } from '../review';

const finding = (severity: Finding['severity'], message: MessageDescriptor, fix: MessageDescriptor): Finding[] => [
  { rule: 'epic', severity, ...inSection(undefined), message, fix },
];

/** Whether page and app name the same epic. */
export const epicNamed: Rule = ({ design, outline, linkedEpic }) => {
  if (linkedEpic === 'hidden') return [];
  const atTop = issuesAtTop(outline);
  const named = design.metadata.epic?.key ?? [...atTop][0];
  if (typeof linkedEpic === 'string') {
    if (named === undefined)
      return finding('warning', message('readiness.epic.none.message'), message('readiness.epic.none.fix'));
    if (linkedEpic === 'unknown') return [];
    return finding(
      'warning',
      message('readiness.epic.unlinked.message', { named }),
      message('readiness.epic.unlinked.fix', { named }),
    );
  }
  const { key: linked } = linkedEpic;
  if (named === linked || atTop.has(linked)) return [];
  if (named === undefined)
    return finding(
      'note',
      message('readiness.epic.unnamed.message', { linked }),
      message('readiness.epic.unnamed.fix', { linked }),
    );
  return finding(
    'warning',
    message('readiness.epic.differs.message', { named, linked }),
    message('readiness.epic.differs.fix'),
  );
};
