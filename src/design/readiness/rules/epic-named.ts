import type { Finding } from '../../../api';
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
      return finding(
        'warning',
        'The design names no epic.',
        'Choose its epic in the macro’s settings, or link the page on the epic.',
      );
    if (linkedEpic === 'unknown') return [];
    return finding(
      'warning',
      `The page names ${named}, and is linked to no epic.`,
      `Choose ${named} in the macro’s settings, or link the page on the epic.`,
    );
  }
  const { key: linked } = linkedEpic;
  if (named === linked || atTop.has(linked)) return [];
  if (named === undefined)
    return finding(
      'note',
      `The page doesn’t name ${linked}, the epic it is linked to.`,
      `Put a link to ${linked} below the title.`,
    );
  return finding(
    'warning',
    `The page names ${named}, and is linked to ${linked}.`,
    'Correct the page, or link it to the other epic.',
  );
};
