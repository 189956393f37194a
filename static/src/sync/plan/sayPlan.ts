import type { SyncPreview } from '../../../../src/api';
import { count, sentence } from '../count';
import { groupActions } from './groupActions';

/** Says in one sentence what a sync would do, such as "3 new, 1 changed, 2 need a decision." */
export function sayPlan({ actions, unchanged, leftAlone }: SyncPreview): string {
  const { created, changed, done, undecided } = groupActions(actions);
  return sentence([
    created.length > 0 && `${created.length} new`,
    changed.length > 0 && `${changed.length} changed`,
    done.length > 0 && `${done.length} done or open again`,
    undecided.length > 0 && count(undecided.length, 'needs a decision', 'need a decision'),
    unchanged > 0 && `${unchanged} the same on both sides`,
    leftAlone.length > 0 && `${leftAlone.length} left alone`,
  ]);
}

/** Says that a sync has nothing to do, and why. */
export function sayNothingToDo({ unchanged, leftAlone }: SyncPreview): string {
  if (unchanged > 0) {
    return `Nothing to sync: ${count(unchanged, 'item is', 'items are')} the same on the page and in Jira.`;
  }
  if (leftAlone.length > 0) return 'Nothing to sync: everything on the page is left alone.';
  return 'Nothing to sync: the page has no open questions or milestones yet.';
}
