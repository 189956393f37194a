import { trackedItems } from '../reading/design';
import { decisionsOf } from '../designs/store/design-record';
import { theApp } from './store/sync-lock';
import { recordTickets } from '../reviews/store/own-writes';
import { message, type MessageDescriptor } from '../../i18n/message';
import type { ActionOf } from './actions';
import { fieldLabel } from './fields';
import { withName, withPlace } from './ledger-entry';
import type { CreatedTickets } from './create-tickets';
import type { RowEdit } from './edit-rows';
import { fieldValue } from './page-edits/set-field';
import type { ItemUpdates } from './field-updates';
import { placesOf } from './plan';
import { nameOf } from './fingerprints';
import { type ChosenAction, type SliceReport, textOf } from './report';
import type { SliceInput } from './slice';
import { writeRows } from './write-rows';

/** Everything that goes to the page, in one version of it; the version that it has then. */
export async function writePage(
  chosen: readonly ChosenAction[],
  moves: readonly ItemUpdates[],
  created: readonly CreatedTickets[],
  { as, by, siteUrl, page, design, record, ledger }: SliceInput,
  report: SliceReport,
): Promise<number> {
  const address = (key: string) => `${siteUrl}/browse/${key}`;
  const relinks = chosen.filter((action): action is ActionOf<'relink'> => action.type === 'relink');
  const unlinks = chosen.filter((action): action is ActionOf<'unlink'> => action.type === 'unlink');
  const placements = [
    ...created.map(({ action, key }) => ({ item: action.item, rowId: action.identity.rowId, key })),
    ...relinks.map(({ item, ticket, entry }) => ({ item, rowId: entry.rowId, key: ticket.key })),
  ];
  const marks = merged([
    ...placements.map(({ item, rowId, key }) => ({ item, ticket: { url: address(key), rowId } })),
    ...unlinks.map(({ item }) => ({ item, unlink: true as const })),
    ...moves.flatMap(valuesForPage),
  ]);
  if (marks.length === 0) return page.version.number;
  if (placements.length > 0)
    await recordTickets(
      page.id,
      placements.map(({ key }) => key),
    );
  const { version, lost, refused } = await writeRows(as, page.id, marks, {
    sparesDraft: by === theApp,
    sections: decisionsOf(record),
  });

  const gone = new Set(lost.map(({ item }) => item));
  const nthOf = placesOf(trackedItems(design));
  for (const { item, rowId, key } of placements) {
    const entry = ledger.get(rowId);
    if (!entry || gone.has(item)) continue;
    const names = withName(entry.names, nameOf(item.text));
    ledger.put({ ...withPlace(entry), key, names, nth: nthOf(item) });
  }
  for (const { action, id, key } of created) {
    if (gone.has(action.item))
      report.failed({ id: `place:${id}`, text: action.item.text }, message('sync.row.ticketUnplaced', { key }));
  }
  for (const action of [...relinks, ...unlinks]) {
    if (gone.has(action.item)) report.failed({ id: action.id, text: textOf(action) }, rowChanged());
    else report.did(action, action.type === 'unlink' ? action.key : action.ticket.key, 'page');
    if (action.type === 'unlink' && !gone.has(action.item)) ledger.remove(action.entry.rowId);
  }
  for (const { item, ticket, steps } of moves) {
    for (const { action, move } of steps) {
      if (move.type !== 'toPage') continue;
      const refusal = refused.find(({ mark, field }) => mark.item === item && field === move.field);
      if (gone.has(item)) report.failed({ id: action.id, text: item.text }, rowChanged());
      else if (refusal)
        report.failed(
          { id: action.id, text: item.text },
          message('sync.fieldReason', { field: fieldLabel(move.field), reason: refusal.reason }),
        );
      else report.did(action, ticket.key, 'page');
    }
  }
  return version;
}

const rowChanged = (): MessageDescriptor => message('sync.row.changedWhileSynced');

function valuesForPage({ item, ticket, steps }: ItemUpdates): RowEdit[] {
  const toPage = steps.flatMap(({ move }) => (move.type === 'toPage' ? [move] : []));
  if (toPage.length === 0) return [];
  const done = toPage.find(({ field }) => field === 'done');
  const set = toPage.flatMap(({ field, to }) => (field === 'done' ? [] : [fieldValue(field, to, ticket.assigneeName)]));
  return [{ item, ...(done && { done: done.to === true }), ...(set.length > 0 && { set }) }];
}

/** One mark an item. */
function merged(marks: readonly RowEdit[]): RowEdit[] {
  const byItem = new Map<RowEdit['item'], RowEdit>();
  for (const mark of marks) byItem.set(mark.item, { ...byItem.get(mark.item), ...mark });
  return [...byItem.values()];
}
