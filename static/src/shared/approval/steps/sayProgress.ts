import type { ChangedBlock, ProgressUpdate } from '../../../../../src/contract/api';
import { say } from '../../../words/say';

/** A progress update, such as "Status: Open → Resolved (in “Open Questions”)". */
export function sayProgress({ section, ...update }: ProgressUpdate): string {
  const item = sayItem(update);
  return section === null ? item : say('approval.uncoveredItemIn', { item, section });
}

function sayItem({ what, before, after }: Omit<ProgressUpdate, 'section'>): string {
  if (what === 'task' && after === 'DONE') return say('approval.taskCompleted');
  if (what === 'task' && after === 'TODO') return say('approval.taskReopened');
  const change: ChangedBlock['change'] = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return say('approval.progressItem', { what, change, before: before ?? '', after: after ?? '' });
}
