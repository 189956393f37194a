import type { SyncSettings } from '../../contract/api';
import { message, type MessageDescriptor } from '../../i18n/message';
import { fieldLabel } from './fields';
import type { SyncAction } from './actions';

/** The plan as far as the settings let it: what they hold back is left alone, with the reason. */
export function allowedPlan(plan: readonly SyncAction[], settings: SyncSettings): SyncAction[] {
  return plan.flatMap((action) => {
    const reason = heldBack(action, settings);
    if (reason === undefined) return [action];
    return 'item' in action ? [{ id: `skip:${action.id}`, type: 'skip', item: action.item, reason }] : [];
  });
}

/** Whether a step is taken without anybody asking for it: what Jira says comes to the page, as far as the settings name it. */
export const isAutomatic = (action: SyncAction, { automatic }: SyncSettings): boolean =>
  'merge' in action && action.merge.type === 'toPage' && automatic.includes(action.merge.field);

function heldBack(action: SyncAction, { kinds, direction }: SyncSettings): MessageDescriptor | undefined {
  if (action.type === 'skip' || action.type === 'keep') return undefined;
  const kind = 'item' in action ? action.item.kind : action.kind;
  if (!kinds.includes(kind)) return message('sync.heldBack.kind', { kind });
  if (action.type === 'close' && direction === 'jira-to-page') return message('sync.heldBack.toJira');
  if (!('merge' in action) || action.merge.type === 'conflict') return undefined;
  const { field, type } = action.merge;
  if (type === 'toPage' && direction === 'page-to-jira')
    return message('sync.heldBack.fieldToPage', { field: fieldLabel(field) });
  if (type === 'toTicket' && direction === 'jira-to-page')
    return message('sync.heldBack.fieldToJira', { field: fieldLabel(field) });
  return undefined;
}
