import type { Finding } from '../../../api';
import { inSection, type Rule } from '../review';

/** Whether page and app name the same epic. */
export const epicNamed: Rule = ({ design, linkedEpic }) => {
  const named = design.metadata.epic?.key;
  const linked = typeof linkedEpic === 'string' ? undefined : linkedEpic.key;
  const finding = (severity: Finding['severity'], message: string, fix: string): Finding[] => [
    { rule: 'epic', severity, ...inSection(undefined), message, fix },
  ];
  if (linked !== undefined && named === undefined)
    return finding(
      'note',
      `The page doesn’t name ${linked}, the epic it is linked to.`,
      `Put a link to ${linked} below the title.`,
    );
  if (linked !== undefined && named !== linked)
    return finding(
      'warning',
      `The page names ${named ?? ''}, and is linked to ${linked}.`,
      'Correct the page, or link it to the other epic.',
    );
  if (linkedEpic === 'none' && named !== undefined)
    return finding(
      'warning',
      `The page names ${named}, and is linked to no epic.`,
      `Choose ${named} in the macro’s settings, or link the page on the epic.`,
    );
  if (linked === undefined && named === undefined && linkedEpic !== 'hidden')
    return finding(
      'warning',
      'The design names no epic.',
      'Choose its epic in the macro’s settings, or link the page on the epic.',
    );
  return [];
};
