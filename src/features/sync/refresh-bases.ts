import { trackedItems } from '../reading/design';
import type { SyncAction } from './actions';
import { baseOf } from './actions';
import { pageFields } from './fields';
import { withName, withPlace } from './ledger-entry';
import { nextBase } from './merge';
import { placesOf } from './plan';
import { nameOf } from './fingerprints';
import type { SliceInput } from './slice';

/** Notes in the ledger what both sides say, where they agree and it does not know. */
export function refreshBases(plan: readonly SyncAction[], { ledger, design }: SliceInput): void {
  const nthOf = placesOf(trackedItems(design));
  for (const action of plan) {
    if (action.type !== 'keep' || !action.isStale) continue;
    const { item, ticket } = action;
    const entry = ledger.get(action.entry.rowId) ?? action.entry;
    ledger.put({
      ...withPlace(entry),
      names: withName(entry.names, nameOf(item.text)),
      nth: nthOf(item),
      ...(item.ticket && { key: item.ticket.key }),
      base: nextBase(baseOf(item, ticket, entry), pageFields(item), ticket.fields, { applied: [] }),
    });
  }
}
