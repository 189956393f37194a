import { trackedItems } from '../../src/design/design';
import { readDesign } from '../../src/design/read';
import { planSync } from '../../src/sync/plan';
import type { Ticket } from '../../src/sync/ticket';
import { card, doc, h, header, lozenge, row, table } from '../words';

const page = '42';
const browse = (key: string) => card(`https://x.atlassian.net/browse/${key}`);
const itemsOf = (...rows: ReturnType<typeof row>[]) =>
  trackedItems(readDesign(doc(h(2, 'Open Questions'), table(header('Question', 'Status', 'Ticket'), ...rows))));
/** A ticket that says what its row said when they were last brought together. */
const ticket = (key: string, rowId: string, text: string, done = false): Ticket => {
  const fields = { text, due: null, assignee: null, done, answer: null };
  const before = { ...fields, done: false };
  return {
    id: key.replace('PAY-', '100'),
    key,
    fields,
    assigneeName: undefined,
    state: { pageId: page, kind: 'question', rowId, text, base: { page: before, ticket: before } },
  };
};
const newRowId = () => 'new';

const planOf = (items: ReturnType<typeof itemsOf>, tickets: Ticket[], strays = new Map<string, Ticket | undefined>()) =>
  planSync({ pageId: page, items, tickets, strays, newRowId });

/** A plan as its reader sees it: what happens to which text, with which ticket. */
const plan = (...given: Parameters<typeof planOf>) =>
  planOf(...given).map((action) => ({
    type: action.type,
    text: 'item' in action ? action.item.text : action.ticket.fields.text,
    ...('ticket' in action && { key: action.ticket.key }),
    ...('identity' in action && { rowId: action.identity.rowId }),
    ...('merge' in action && { field: action.merge.field, way: action.merge.type }),
    ...('reason' in action && { reason: action.reason }),
  }));

test('a row without a ticket gets one, under the row’s own id', () => {
  const [item] = itemsOf(row('r1', 'Which queue?', undefined, undefined));
  expect(planOf(item ? [item] : [], [])).toEqual([
    {
      id: 'create:question:r1',
      type: 'create',
      item,
      identity: { pageId: page, kind: 'question', rowId: 'r1', text: 'Which queue?' },
    },
  ]);
});

test('a row that names its ticket is kept, and nothing is done', () => {
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Open'), browse('PAY-2'))), [ticket('PAY-2', 'r1', 'Q')])).toEqual([
    { type: 'keep', text: 'Q', key: 'PAY-2' },
  ]);
});

test('a row is completed when its ticket is done, and what both say then is noted', () => {
  const tickets = [ticket('PAY-2', 'r1', 'Q', true)];
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Open'), browse('PAY-2'))), tickets)).toEqual([
    { type: 'complete', text: 'Q', key: 'PAY-2', field: 'done', way: 'toPage' },
  ]);
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Resolved', 'green'), browse('PAY-2'))), tickets)).toEqual([
    { type: 'note', text: 'Q', key: 'PAY-2' },
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
    { type: 'update', text: 'Reworded', key: 'PAY-2', field: 'text', way: 'toTicket' },
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
    { type: 'update', text: 'which QUEUE?', key: 'PAY-2', field: 'text', way: 'toTicket' },
  ]);
});

test('a sub-task made for another page, or by hand, is never taken', () => {
  const made = ticket('PAY-2', 'r1', 'Q');
  const foreign: Ticket = { ...made, state: made.state && { ...made.state, pageId: '43' } };
  const byHand: Ticket = { ...ticket('PAY-3', 'r1', 'Q'), state: undefined };
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

test('an issue that was made for another page is left alone, so a copied page takes nothing over', () => {
  const made = ticket('PAY-2', 'r1', 'Q');
  const original: Ticket = { ...made, state: made.state && { ...made.state, pageId: '41' } };
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [], new Map([['PAY-2', original]]))).toEqual([
    {
      type: 'skip',
      text: 'Q',
      reason:
        'PAY-2 is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket',
    },
  ]);
});

test('a ticket that was moved is found by the id in its property, and named by its present key', () => {
  const moved = { ...ticket('OPS-5', 'r1', 'Q') };
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [], new Map([['PAY-2', moved]]))).toEqual([
    { type: 'relink', text: 'Q', key: 'OPS-5', reason: 'PAY-2 is OPS-5 now' },
    { type: 'keep', text: 'Q', key: 'OPS-5' },
  ]);
});

test('a ticket that is gone is offered to be unlinked, never replaced by itself', () => {
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [], new Map([['PAY-2', undefined]]))).toEqual([
    { type: 'unlink', text: 'Q', reason: 'PAY-2 doesn’t exist any more, or you may not see it' },
  ]);
});

test('the ticket of a row that is gone is offered to be closed, unless it is done', () => {
  expect(plan([], [ticket('PAY-2', 'r1', 'Q'), ticket('PAY-3', 'r2', 'R', true)])).toEqual([
    { type: 'close', text: 'Q', key: 'PAY-2', reason: 'its row is not on the page any more' },
  ]);
});

test('a ticket finished in Jira and a row answered otherwise on the page go both ways at once', () => {
  const open = ticket('PAY-2', 'r1', 'Q');
  const both: Ticket = { ...open, fields: { ...open.fields, done: true } };
  expect(plan(itemsOf(row('r1', 'Q, reworded', lozenge('Open'), browse('PAY-2'))), [both])).toEqual([
    { type: 'update', text: 'Q, reworded', key: 'PAY-2', field: 'text', way: 'toTicket' },
    { type: 'complete', text: 'Q, reworded', key: 'PAY-2', field: 'done', way: 'toPage' },
  ]);
});

test('a text changed on both sides waits for a person', () => {
  const renamed = ticket('PAY-2', 'r1', 'Q');
  const both: Ticket = { ...renamed, fields: { ...renamed.fields, text: 'Q in Jira' } };
  expect(plan(itemsOf(row('r1', 'Q on the page', lozenge('Open'), browse('PAY-2'))), [both])).toEqual([
    { type: 'conflict', text: 'Q on the page', key: 'PAY-2', field: 'text', way: 'conflict' },
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

const standsForAnother = 'PAY-2 already stands for another row; remove it from this row to get a ticket of its own';

test('of a row and a copy above it, the ticket stays with the row it was made for', () => {
  const copyAbove = itemsOf(
    row('r9', 'Q, copied', lozenge('Open'), browse('PAY-2')),
    row('r1', 'Q', lozenge('Open'), browse('PAY-2')),
  );
  expect(plan(copyAbove, [ticket('PAY-2', 'r1', 'Q')])).toEqual([
    { type: 'skip', text: 'Q, copied', reason: standsForAnother },
    { type: 'keep', text: 'Q', key: 'PAY-2' },
  ]);
});

test('a row and its copy do not share a ticket that was moved under another parent', () => {
  const items = itemsOf(
    row('r1', 'Q', lozenge('Open'), browse('PAY-2')),
    row('r1', 'Q', lozenge('Open'), browse('PAY-2')),
  );
  expect(plan(items, [], new Map([['PAY-2', ticket('PAY-2', 'r1', 'Q')]]))).toEqual([
    { type: 'keep', text: 'Q', key: 'PAY-2' },
    { type: 'skip', text: 'Q', reason: standsForAnother },
  ]);
});

test('the steps of two rows with one id have names of their own', () => {
  const items = itemsOf(row('r1', 'Q', undefined, undefined), row('r1', 'Q, copied', undefined, undefined));
  expect(planOf(items, []).map(({ id }) => id)).toEqual(['create:question:r1', 'create:question:r1#2']);
});

test('a ticket that was created without an answer is found under the step that was to create it', () => {
  const items = itemsOf(row('r1', 'Q', undefined, undefined));
  const [create] = planOf(items, []);
  const [relink] = planOf(items, [ticket('PAY-2', 'r1', 'Q')]);
  expect(relink?.type === 'relink' && relink.createId).toBe(create?.id);
});

test('the id of a step stays short, and its own, however long the texts of two rows are', () => {
  const long = 'word '.repeat(300).trim();
  const ids = planOf(
    itemsOf(row(undefined, long, undefined, undefined), row(undefined, `${long}!`, undefined, undefined)),
    [],
  ).map(({ id }) => id);
  expect(ids).toEqual([`create:question:${long.slice(0, 200)}`, `create:question:${long.slice(0, 200)}#2`]);
});
