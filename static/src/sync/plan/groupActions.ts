import type { SyncActionType } from '../../../../src/contract/api';

export type ActionGroupName = 'tracking' | 'created' | 'changed' | 'done' | 'undecided';

const groupOf: Record<SyncActionType, ActionGroupName> = {
  'create-tracking': 'tracking',
  'move-tracking': 'tracking',
  create: 'created',
  update: 'changed',
  relink: 'changed',
  complete: 'done',
  reopen: 'done',
  conflict: 'undecided',
  unlink: 'undecided',
  close: 'undecided',
};

/** Sorts steps the way people think of them. */
export function groupActions<Action extends { type: SyncActionType }>(
  actions: readonly Action[],
): Record<ActionGroupName, Action[]> {
  const groups: Record<ActionGroupName, Action[]> = { tracking: [], created: [], changed: [], done: [], undecided: [] };
  for (const action of actions) groups[groupOf[action.type]].push(action);
  return groups;
}
