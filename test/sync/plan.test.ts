import { inEnglish } from '../in-english';
import fc from '../fast-check';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { effectSeconds, knownTickets } from '../../src/features/sync/known-tickets';
import type { LedgerEntry } from '../../src/features/sync/ledger-entry';
import { planSync } from '../../src/features/sync/plan';
import { nameOf, fingerprintsOf } from '../../src/features/sync/fingerprints';
import type { Ticket } from '../../src/features/sync/ticket';
import { card, doc, h, header, lozenge, row, table } from '../words';

const page = '42';
const now = Date.parse('2026-11-30T12:00:00Z');
const browse = (key: string) => card(`https://x.atlassian.net/browse/${key}`);
const itemsOf = (...rows: ReturnType<typeof row>[]) =>
  trackedItems(readDesign(doc(h(2, 'Open Questions'), table(header('Question', 'Status', 'Ticket'), ...rows))));

/** A ticket in the ledger, and what both sides said when they were last brought together. */
interface Own {
  ticket: Ticket;
  entry: LedgerEntry;
}
function ticket(key: string, rowId: string, text: string, done = false): Own {
  const id = key.replace('PAY-', '100');
  const fields = { text, due: null, assignee: null, done, answer: null };
  const base = fingerprintsOf({ ...fields, done: false });
  return {
    ticket: { id, key, fields, assigneeName: undefined, claim: { pageId: page, kind: 'question', rowId } },
    entry: {
      rowId,
      kind: 'question',
      names: [nameOf(text)],
      nth: 0,
      state: 'placed',
      at: new Date(now).toISOString(),
      by: 'ada',
      issueId: id,
      key,
      base: { page: base, ticket: base },
    },
  };
}
const withEntry = (own: Own, changed: Partial<LedgerEntry>): Own => ({ ...own, entry: { ...own.entry, ...changed } });
const newRowId = () => 'new';

/** What Jira and the ledger hold besides tickets that are in both. */
interface Beside {
  others?: Ticket[];
  entries?: LedgerEntry[];
  hidden?: string[];
  ofOthers?: string[];
  now?: number;
}
const planOf = (
  items: ReturnType<typeof itemsOf>,
  own: Own[],
  { others = [], entries = [], hidden = [], ofOthers = [], now: at = now }: Beside = {},
) =>
  planSync({
    pageId: page,
    items,
    ...knownTickets({
      pageId: page,
      entries: [...own.map(({ entry }) => entry), ...entries],
      own: own.map((one) => one.ticket),
      others,
      hidden: new Set(hidden),
      now: at,
    }),
    ofOthers: new Set(ofOthers),
    newRowId,
  }).plan;

/** A plan as its reader sees it: what happens to which text, with which ticket. */
const plan = (...given: Parameters<typeof planOf>) =>
  planOf(...given).map((action) => ({
    type: action.type,
    text: 'item' in action ? action.item.text : action.ticket.fields.text,
    ...('ticket' in action && { key: action.ticket.key }),
    ...('identity' in action && { rowId: action.identity.rowId }),
    ...('merge' in action && { field: action.merge.field, way: action.merge.type }),
    ...('reason' in action && { reason: inEnglish(action.reason) }),
  }));

test('a row without a ticket gets one, under the row’s own id', () => {
  const [item] = itemsOf(row('r1', 'Which queue?', undefined, undefined));
  expect(planOf(item ? [item] : [], [])).toEqual([
    {
      id: 'create:question:r1',
      type: 'create',
      item,
      nth: 0,
      identity: { pageId: page, kind: 'question', rowId: 'r1' },
    },
  ]);
});

test('a row that names its ticket is kept, and nothing is done', () => {
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Open'), browse('PAY-2'))), [ticket('PAY-2', 'r1', 'Q')])).toEqual([
    { type: 'keep', text: 'Q', key: 'PAY-2' },
  ]);
});

test('a row is completed when its ticket is done, and the ledger does not know yet what both say then', () => {
  const tickets = [ticket('PAY-2', 'r1', 'Q', true)];
  expect(plan(itemsOf(row('r1', 'Q', lozenge('Open'), browse('PAY-2'))), tickets)).toEqual([
    { type: 'complete', text: 'Q', key: 'PAY-2', field: 'done', way: 'toPage' },
  ]);
  const noted = planOf(itemsOf(row('r1', 'Q', lozenge('Resolved', 'green'), browse('PAY-2'))), tickets);
  expect(noted.map((action) => action.type === 'keep' && action.isStale)).toEqual([true]);
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
  const foreign: Ticket = {
    ...ticket('PAY-2', 'r1', 'Q').ticket,
    claim: { pageId: '43', kind: 'question', rowId: 'r1' },
  };
  const byHand: Ticket = { ...ticket('PAY-3', 'r1', 'Q').ticket, claim: undefined };
  expect(plan(itemsOf(row('r1', 'Q', undefined, undefined)), [], { others: [foreign, byHand] })).toEqual([
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

test('an issue that is in no ledger of this design is left alone, so a copied page takes nothing over', () => {
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [])).toEqual([
    {
      type: 'skip',
      text: 'Q',
      reason:
        'PAY-2 is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket',
    },
  ]);
});

test('a sub-task in another design’s ledger is left alone, whatever its property says', () => {
  const other = { ...ticket('PAY-2', 'r1', 'Q').ticket, claim: undefined };
  const items = itemsOf(row('r1', 'Q', undefined, browse('PAY-2')));
  expect(plan(items, [], { others: [other], ofOthers: [other.id] })).toEqual([
    {
      type: 'skip',
      text: 'Q',
      reason: 'PAY-2 was made for another design; remove it from the row to get a ticket',
    },
  ]);
});

test('a ticket that was moved is found by the key that the ledger has, and named by its present key', () => {
  const moved = withEntry(ticket('OPS-5', 'r1', 'Q'), { key: 'PAY-2' });
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [moved])).toEqual([
    { type: 'relink', text: 'Q', key: 'OPS-5', reason: 'PAY-2 is OPS-5 now' },
    { type: 'keep', text: 'Q', key: 'OPS-5' },
  ]);
});

test('a ticket that is gone is offered to be unlinked, never replaced by itself', () => {
  const { entry } = ticket('PAY-2', 'r1', 'Q');
  expect(plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [], { entries: [entry] })).toEqual([
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
  const both: Own = { ...open, ticket: { ...open.ticket, fields: { ...open.ticket.fields, done: true } } };
  expect(plan(itemsOf(row('r1', 'Q, reworded', lozenge('Open'), browse('PAY-2'))), [both])).toEqual([
    { type: 'update', text: 'Q, reworded', key: 'PAY-2', field: 'text', way: 'toTicket' },
    { type: 'complete', text: 'Q, reworded', key: 'PAY-2', field: 'done', way: 'toPage' },
  ]);
});

test('a text changed on both sides waits for a person', () => {
  const renamed = ticket('PAY-2', 'r1', 'Q');
  const both: Own = {
    ...renamed,
    ticket: { ...renamed.ticket, fields: { ...renamed.ticket.fields, text: 'Q in Jira' } },
  };
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

test('a row and its copy do not share a ticket', () => {
  const items = itemsOf(
    row('r1', 'Q', lozenge('Open'), browse('PAY-2')),
    row('r1', 'Q', lozenge('Open'), browse('PAY-2')),
  );
  expect(plan(items, [ticket('PAY-2', 'r1', 'Q')])).toEqual([
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

const unplaced = (own: Own): Own => withEntry(own, { state: 'created' });
const intent: LedgerEntry = (({ issueId, key, ...entry }) => ({ ...entry, state: 'intended' as const }))(
  ticket('PAY-2', 'r1', 'Q').entry,
);
const later = now + effectSeconds * 1000;
const bare = (text: string, status = 'Open') => row(undefined, text, lozenge(status), undefined);

test('a row whose ticket’s creation has no answer is held back as long as it may still come, and then asked for under the same id', () => {
  const items = itemsOf(bare('Q'));
  const [held] = planOf(items, [], { entries: [intent] });
  expect([held?.type, planOf(items, [], { entries: [intent], now: later })[0]]).toMatchObject([
    'skip',
    { type: 'create', identity: { rowId: 'r1' } },
  ]);
});

test('a row that was reworded while its ticket’s creation has no answer is held back too', () => {
  expect(planOf(itemsOf(bare('Quite other words')), [], { entries: [intent] })).toMatchObject([{ type: 'skip' }]);
});

test('the ticket of an intent is found by its property, and a second one is offered to be closed', () => {
  const late = ticket('PAY-2', 'r1', 'Q').ticket;
  const second = { ...ticket('PAY-3', 'r1', 'Q').ticket };
  expect(plan(itemsOf(bare('Q')), [], { entries: [intent], others: [late, second], now: later })).toEqual([
    { type: 'relink', text: 'Q', key: 'PAY-2', reason: 'the row had lost its link to the ticket that was made for it' },
    { type: 'close', text: 'Q', key: 'PAY-3', reason: 'its row already has PAY-2' },
  ]);
});

test('a ticket whose row was reworded while it was made is offered to it, and no other is made unasked', () => {
  const steps = planOf(itemsOf(bare('Quite other words')), [unplaced(ticket('PAY-2', 'x', 'Q'))]);
  expect(steps).toMatchObject([
    { id: 'relink:1002:question:Quite other words', type: 'relink', guessed: true },
    { id: 'create-anyway:question:Quite other words', type: 'create', insteadOf: 'create:question:Quite other words' },
    { type: 'close' },
  ]);
});

test('of several rows, the one with the most alike words is offered the ticket', () => {
  const items = itemsOf(bare('What may it cost?'), bare('Which queue or which topic?'));
  const offers = planOf(items, [unplaced(ticket('PAY-2', 'x', 'Which queue?'))]);
  expect(offers.flatMap((action) => (action.type === 'relink' ? [action.item.text] : []))).toEqual([
    'Which queue or which topic?',
  ]);
});

test('an older version of the page gives its rows their tickets back, by any words they were known by', () => {
  const reworded = ticket('PAY-2', 'x', 'B');
  const known = withEntry(reworded, { names: [nameOf('A'), nameOf('B')] });
  expect(planOf(itemsOf(bare('A')), [known])).toMatchObject([{ type: 'relink', guessed: false }, { type: 'update' }]);
});

test.each([
  ['whose rows have lost their links', 'First', [['First', 'relink']]],
  ['without any link', 'Added', [['Added', 'create', 'in doubt']]],
])(
  'in an older version of the page, %s, no row is proposed for another ticket while one has no row, wherever it stood',
  (_, text, ofOther) => {
    const known = [unplaced(ticket('PAY-2', 'r1', 'First')), { ...ticket('PAY-3', 'r2', 'Second') }];
    const actions = planOf(itemsOf(bare(text), bare('Quite other words')), text === 'First' ? known : known.slice(1));
    const made = actions.flatMap((action) =>
      action.type === 'create' || (action.type === 'relink' && !action.guessed)
        ? [[action.item.text, action.type, ...('doubt' in action ? ['in doubt'] : [])]]
        : [],
    );
    expect(made).toEqual([...ofOther, ['Quite other words', 'create', 'in doubt']]);
  },
);

/** What became of a ticket’s row in an older version of the page, and whether whoever syncs may see the ticket. */
const olderRow = fc.record({ is: fc.constantFrom('named', 'bare', 'reworded'), isSeen: fc.boolean() });

test('in an older version of the page, no row gets a second ticket, wherever it stands and whoever may see its ticket', () => {
  fc.assert(
    fc.property(fc.array(olderRow, { minLength: 1, maxLength: 5 }), fc.nat(4), (olderRows, turn) => {
      fc.pre(olderRows.some(({ is }) => is === 'bare'));
      const known = olderRows.map(({ is, isSeen }, nth) => {
        const text = `Question ${String(nth)}`;
        const own = withEntry(ticket(`PAY-${String(nth)}`, `r${String(nth)}`, text), { nth });
        const words = is === 'reworded' ? `Other ${String(nth)}: ${'xyzuv'.charAt(nth).repeat(9)}` : text;
        return {
          own,
          isSeen,
          item: row(undefined, words, lozenge('Open'), is === 'named' ? browse(own.ticket.key) : undefined),
        };
      });
      const items = itemsOf(
        ...known.slice(turn).map(({ item }) => item),
        ...known.slice(0, turn).map(({ item }) => item),
      );
      const hidden = known.filter(({ isSeen }) => !isSeen).map(({ own }) => own.entry);
      const actions = planOf(
        items,
        known.filter(({ isSeen }) => isSeen).map(({ own }) => own),
        { entries: hidden, hidden: hidden.map(({ issueId = '' }) => issueId) },
      );
      expect(actions.filter((action) => action.type === 'create' && !('doubt' in action))).toEqual([]);
    }),
  );
});

test('a question that was taken off the page holds back none that was added elsewhere', () => {
  const items = itemsOf(row('r2', 'Kept', undefined, browse('PAY-3')), bare('Brand new'));
  const kept = ticket('PAY-3', 'r2', 'Kept');
  expect(planOf(items, [ticket('PAY-2', 'r1', 'Taken off'), kept]).map(({ type }) => type)).toEqual([
    'keep',
    'create',
    'close',
  ]);
});

test('a ticket that this person may not see is neither unlinked nor replaced', () => {
  const { entry } = ticket('PAY-2', 'r1', 'Q');
  const hidden = { entries: [entry], hidden: [entry.issueId ?? ''] };
  expect([
    plan(itemsOf(row('r1', 'Q', undefined, browse('PAY-2'))), [], hidden),
    plan(itemsOf(row('r1', 'Q', undefined, undefined)), [], hidden),
  ]).toEqual([
    [{ type: 'skip', text: 'Q', reason: 'you don’t have permission to see PAY-2' }],
    [
      {
        type: 'skip',
        text: 'Q',
        reason: 'it has a ticket that you don’t have permission to see; ask someone who can see it to sync',
      },
    ],
  ]);
});

test('a row at the place of a ticket without a row is not proposed for another one, though the guess went elsewhere or the ticket is hidden', () => {
  const { entry, ...own } = ticket('PAY-2', 'r1', 'Question 1');
  const { entry: entryOfKept, ...kept } = ticket('PAY-9', 'r9', 'Kept');
  const ofKept = { entry: entryOfKept, ...kept };
  const rows = itemsOf(bare('Quite other words'), bare('Question 2'), row('r9', 'Kept', undefined, browse('PAY-9')));
  const selected = (actions: ReturnType<typeof planOf>) =>
    actions.flatMap((action) => (action.type === 'create' && !('doubt' in action) ? [action.item.text] : []));
  expect([
    selected(planOf(rows, [{ entry, ...own }, ofKept])),
    selected(planOf(rows, [ofKept], { entries: [entry], hidden: [entry.issueId ?? ''] })),
  ]).toEqual([[], ['Question 2']]);
});

test.each(['Answered', 'Closed', 'DECIDED', 'Done', 'erledigt', '完了'])(
  'a row that says %s makes no ticket',
  (word) => {
    expect(plan(itemsOf(bare('Q', word)), [])).toEqual([
      { type: 'skip', text: 'Q', reason: 'it is done on the page, so it needs no ticket' },
    ]);
  },
);

test.each(['Done?', 'Not done', 'Done by Friday', 'Almost done'])('a row that says %s is open', (word) => {
  expect(planOf(itemsOf(bare('Q', word)), []).map(({ type }) => type)).toEqual(['create']);
});

test('what a ticket’s property says of another row moves nothing', () => {
  const own = ticket('PAY-2', 'r1', 'Q');
  const forged = { ...own, ticket: { ...own.ticket, claim: { pageId: page, kind: 'question' as const, rowId: 'r2' } } };
  const items = itemsOf(row('r1', 'Q', undefined, browse('PAY-2')), row('r2', 'R', undefined, undefined));
  expect(planOf(items, [forged]).map(({ type }) => type)).toEqual(['keep', 'create']);
});
