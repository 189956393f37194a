import { trackedItems } from '../../src/design/design';
import { readDesign } from '../../src/design/read';
import { planSync } from '../../src/sync/plan';
import type { Ticket } from '../../src/sync/ticket';
import { card, doc, h, header, lozenge, row, table } from '../words';

const page = '42';
const browse = (key: string) => card(`https://x.atlassian.net/browse/${key}`);
const itemsOf = (...rows: ReturnType<typeof row>[]) =>
  trackedItems(readDesign(doc(h(2, 'Open Questions'), table(header('Question', 'Status', 'Ticket'), ...rows))));
const ticket = (key: string, rowId: string, text: string, done = false): Ticket => ({
  id: key.replace('PAY-', '100'),
  key,
  done,
  identity: { pageId: page, kind: 'question', rowId, text },
});
const newRowId = () => 'new';

/** A plan as its reader sees it: what happens to which text, with which ticket. */
const plan = (items: ReturnType<typeof itemsOf>, tickets: Ticket[]) =>
  planSync(page, items, tickets, newRowId).map((action) => ({
    type: action.type,
    text: action.item.text,
    ...('ticket' in action && { key: action.ticket.key }),
    ...('identity' in action && { rowId: action.identity.rowId }),
    ...('reason' in action && { reason: action.reason }),
  }));

test('a row without a ticket gets one, under the row’s own id', () => {
  const [item] = itemsOf(row('r1', 'Which queue?', undefined, undefined));
  expect(planSync(page, item ? [item] : [], [], newRowId)).toEqual([
    { type: 'create', item, identity: { pageId: page, kind: 'question', rowId: 'r1', text: 'Which queue?' } },
  ]);
});

test('a row that names its ticket is kept, and nothing is done', () => {
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Open'), browse('PAY-2'))), [ticket('PAY-2', 'r1', 'Q')])).toEqual([
    { type: 'keep', text: 'Q', key: 'PAY-2' },
  ]);
});

test('a row is completed when its ticket is done, once', () => {
  const tickets = [ticket('PAY-2', 'r1', 'Q', true)];
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Open'), browse('PAY-2'))), tickets)).toEqual([
    { type: 'complete', text: 'Q', key: 'PAY-2' },
  ]);
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Resolved', 'green'), browse('PAY-2'))), tickets)).toEqual([
    { type: 'keep', text: 'Q', key: 'PAY-2' },
  ]);
});

test('a row that lost its link finds its ticket by its row id', () => {
  expect(plan(itemsOf(row('r1', 'Reworded', undefined, undefined)), [ticket('PAY-2', 'r1', 'Q')])).toEqual([
    {
      type: 'relink',
      text: 'Reworded',
      key: 'PAY-2',
      reason: 'the row had lost its link to the ticket that was made for it',
    },
  ]);
});

test('a row that lost its link and its id finds its ticket by its text', () => {
  expect(
    plan(itemsOf(row(undefined, '  which   QUEUE? ', undefined, undefined)), [ticket('PAY-2', 'gone', 'Which queue?')]),
  ).toEqual([
    {
      type: 'relink',
      text: 'which QUEUE?',
      key: 'PAY-2',
      reason: 'the row had lost its link to the ticket that was made for it',
    },
  ]);
});

test('a sub-task made for another page, or by hand, is never taken', () => {
  const foreign = {
    ...ticket('PAY-2', 'r1', 'Q'),
    identity: { pageId: '43', kind: 'question', rowId: 'r1', text: 'Q' },
  } as const;
  const byHand = { id: '1003', key: 'PAY-3', done: false, identity: undefined };
  expect(plan(itemsOf(row('r1', 'Q', undefined, undefined)), [foreign, byHand])).toEqual([
    { type: 'create', text: 'Q', rowId: 'r1' },
  ]);
});

test('a copied row keeps its hands off the original’s ticket, and a copy without one gets an id of its own', () => {
  const items = itemsOf(
    row('r1', 'Q', undefined, browse('PAY-2')),
    row('r1', 'Q', undefined, browse('PAY-2')),
    row('r1', 'Q', undefined, undefined),
  );
  expect(plan(items, [ticket('PAY-2', 'r1', 'Q')])).toEqual([
    { type: 'keep', text: 'Q', key: 'PAY-2' },
    {
      type: 'skip',
      text: 'Q',
      reason: 'PAY-2 already stands for another row; remove it from this row to get a ticket of its own',
    },
    { type: 'create', text: 'Q', rowId: 'new' },
  ]);
});

test('an issue that is not a sub-task of the tracking issue is left alone, so a copied page takes nothing over', () => {
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [])).toEqual([
    {
      type: 'skip',
      text: 'Q',
      reason:
        'PAY-2 is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket',
    },
  ]);
});

test('two rows with the same text get a ticket each', () => {
  const items = itemsOf(row('r1', 'Same', undefined, undefined), row('r2', 'Same', undefined, undefined));
  expect(plan(items, [ticket('PAY-2', 'r2', 'Same')])).toEqual([
    { type: 'create', text: 'Same', rowId: 'r1' },
    {
      type: 'relink',
      text: 'Same',
      key: 'PAY-2',
      reason: 'the row had lost its link to the ticket that was made for it',
    },
  ]);
});
