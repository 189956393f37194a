import { parseDocument } from '../../adf/parse';
import type { SectionDecisions } from '../reading/doubtful';
import type { TrackedItem } from '../reading/design';
import { type DisplayText, message } from '../../i18n/message';
import { type FieldName, fieldLabel } from './fields';
import { editRows, type RowEdit } from './edit-rows';
import { fieldValue } from './page-edits/set-field';
import type { SyncAction } from './actions';

/**
 * The plan without the values that the page has no place for: they are left alone, with the reason. Found out by writing
 * them into the page as it was read, so that a preview promises what its sync does, and no job tries for ever.
 */
export function writablePlan(
  plan: readonly SyncAction[],
  { body }: { body: string },
  sections: SectionDecisions = new Map(),
): SyncAction[] {
  const marks = marksOf(plan);
  const document = marks.length > 0 ? parseDocument(body) : undefined;
  if (!document || 'problem' in document) return [...plan];
  const reasons = new Map<TrackedItem, Map<FieldName, DisplayText>>();
  for (const { mark, field, reason } of editRows(document, marks, sections).refused) {
    reasons.set(mark.item, (reasons.get(mark.item) ?? new Map<FieldName, DisplayText>()).set(field, reason));
  }
  return plan.map((action) => {
    const reason = isToPage(action) ? reasons.get(action.item)?.get(action.merge.field) : undefined;
    if (reason === undefined || !isToPage(action)) return action;
    const { id, item, merge } = action;
    const named = message('sync.fieldReason', { field: fieldLabel(merge.field), reason });
    return { id: `skip:${id}`, type: 'skip', item, reason: named };
  });
}

type FieldAction = Extract<SyncAction, { type: 'update' | 'complete' | 'reopen' }>;

const isToPage = (action: SyncAction): action is FieldAction =>
  'merge' in action && action.type !== 'conflict' && action.merge.type === 'toPage';

function marksOf(plan: readonly SyncAction[]): RowEdit[] {
  const byItem = new Map<TrackedItem, RowEdit>();
  for (const action of plan.filter(isToPage)) {
    const { item, ticket, merge } = action;
    const mark = byItem.get(item) ?? { item };
    byItem.set(
      item,
      merge.field === 'done'
        ? { ...mark, done: merge.to === true }
        : { ...mark, set: [...(mark.set ?? []), fieldValue(merge.field, merge.to, ticket.assigneeName)] },
    );
  }
  return [...byItem.values()];
}
