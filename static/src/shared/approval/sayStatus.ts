import type { Approval } from '../../../../src/contract/api';
import { say } from '../../words/say';

/** As much of an approval as its status is said with. */
export type StatusFacts = Pick<Approval, 'status' | 'signed' | 'needed' | 'version' | 'changed'> &
  Partial<Pick<Approval, 'progress'>>;

/** What goes with a status, such as "2 of 3"; empty where there is nothing to add. */
export function statusDetail({ status, signed, needed, version, changed, progress }: StatusFacts): string {
  if (status === 'inReview') return say('approval.signed', { signed, needed });
  if (status === 'approved' && version !== null) {
    return progress && progress.count > 0
      ? say('approval.signedProgress', { signed, needed, version, updates: progress.count })
      : say('approval.signedVersion', { signed, needed, version });
  }
  if (status === 'changedSince' && changed !== null) return sayExtent(changed);
  return '';
}

/** How much changed, such as "4 edits in 2 sections". */
function sayExtent({ edits, sections, relinked }: NonNullable<Approval['changed']>): string {
  if (relinked && sections.length === 0) return say('approval.relinked');
  return edits === null
    ? say('approval.changedSections', { sections: sections.length })
    : say('approval.edits', { edits, sections: sections.length });
}
