import type { SyncPreview } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { sentence } from '../sentence';
import { groupActions } from './groupActions';

/** Says in one sentence what a sync would do, such as "3 new, 1 changed, 2 need a decision." */
export function sayPlan({ actions, unchanged, leftAlone }: SyncPreview): string {
  const { tracking, created, changed, done, undecided } = groupActions(actions);
  return sentence([
    tracking.some(({ type }) => type === 'create-tracking') && say('sync.plan.trackingNew'),
    tracking.some(({ type }) => type === 'move-tracking') && say('sync.plan.trackingMoves'),
    created.length > 0 && say('sync.plan.new', { count: created.length }),
    changed.length > 0 && say('sync.plan.changed', { count: changed.length }),
    done.length > 0 && say('sync.plan.done', { count: done.length }),
    undecided.length > 0 && say('sync.plan.undecided', { count: undecided.length }),
    unchanged > 0 && say('sync.plan.same', { count: unchanged }),
    leftAlone.length > 0 && say('sync.plan.leftAlone', { count: leftAlone.length }),
  ]);
}

/** Says that a sync has nothing to do, and why. */
export function sayNothingToDo({ unchanged, leftAlone }: SyncPreview): string {
  if (unchanged > 0) return say('sync.nothing.same', { count: unchanged });
  return leftAlone.length > 0 ? say('sync.nothing.leftAlone') : say('sync.nothing.empty');
}
