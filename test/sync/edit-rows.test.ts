import { inEnglish } from '../in-english';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { editRows } from '../../src/features/sync/edit-rows';
import { fieldValue, type FieldValue } from '../../src/features/sync/page-edits/set-field';
import {
  br,
  card,
  date,
  doc,
  h,
  header,
  lozenge,
  marked,
  mention,
  p,
  prompt,
  row,
  struck,
  table,
  task,
  tasks,
  td,
  text,
  ul,
} from '../words';

const url = 'https://x.atlassian.net/browse/PAY-9';
const columns = ['Question', 'Status', 'Ticket'];
const questions = (...rows: ReturnType<typeof row>[]) =>
  doc(h(2, 'Open Questions'), table(header(...columns), ...rows));
const firstItem = (document: AdfDocument) => {
  const [item] = trackedItems(readDesign(document));
  if (!item) throw new Error('The document of this test has an item');
  return item;
};

test('a ticket goes into its row’s ticket cell as a smart link, and the row keeps its id', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), undefined));
  expect(editRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }])).toEqual({
    document: questions(row('r1', 'Q', lozenge('Open'), p(card(url)))),
    lost: [],
    refused: [],
  });
});

test('a row without an id gets the one its ticket knows', () => {
  const before = questions(row(undefined, 'Q', lozenge('Open'), undefined));
  expect(editRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'new' } }]).document).toEqual(
    questions(row('new', 'Q', lozenge('Open'), p(card(url)))),
  );
});

test('what stands in the ticket cell already stays, the ticket comes after it', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), 'see also'));
  expect(editRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }]).document).toEqual(
    questions(row('r1', 'Q', lozenge('Open'), p('see also', ' ', card(url)))),
  );
});

test('done turns the lozenge that is there', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), p(card(url))));
  expect(editRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', lozenge('Resolved', 'green'), p(card(url)))),
  );
});

test.each([
  ['a plain word', p('Open'), p(lozenge('Resolved', 'green'))],
  ['a prompt', p(prompt('Status')), p(lozenge('Resolved', 'green'))],
  ['nothing', p(), p(lozenge('Resolved', 'green'))],
])('done replaces %s with the lozenge', (_, status, marked) => {
  const before = questions(row('r1', 'Q', status, p(card(url))));
  expect(editRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', marked, p(card(url)))),
  );
});

const commented = (words: string): AdfNode => ({
  ...text(words),
  marks: [{ type: 'annotation', attrs: { id: 'c1', annotationType: 'inlineComment' } }],
});

/** What becomes of a row when its ticket is done, or open again. */
const afterDone = (status: AdfNode, done: boolean) => {
  const before = questions(row('r1', 'Q', status, p(card(url))));
  const { document, refused } = editRows(before, [{ item: firstItem(before), done }]);
  return {
    untouched: document === before,
    reasons: refused.map(({ field, reason }) => `${field}: ${inEnglish(reason)}`),
  };
};
const statusSays = (words: string) => `done: the status cell says “${words}”: change it there`;

test.each<[AdfNode, string]>([
  [
    p('Waiting: Legal asked for the contract, Ben calls on 3 Dec'),
    'Waiting: Legal asked for the contract, Ben calls on 3 Dec',
  ],
  [p('40%, two of five services moved'), '40%, two of five services moved'],
  [p('Open, but see the contract'), 'Open, but see the contract'],
  [p('✅ Done'), '✅ Done'],
  [p(lozenge('P1')), 'P1'],
  [p(lozenge('CRITICAL', 'red')), 'CRITICAL'],
  [p(lozenge('High risk', 'red')), 'High risk'],
  [p(lozenge('REJECTED')), 'REJECTED'],
  [p(lozenge('constructor')), 'constructor'],
  [p(lozenge('Open'), ' since March'), 'Open since March'],
  [p(lozenge('Open'), ' ', lozenge('P1')), 'Open P1'],
  [p(lozenge('Open'), ' ', mention('ben', 'Ben')), 'Open @Ben'],
  [p('Open', br, 'Legal asks'), 'Open Legal asks'],
  [p(commented('Open')), 'Open'],
  [p({ ...text('Open'), marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] }), 'Open'],
  [p(marked('code', 'Open')), 'Open'],
  [p(prompt('Status'), ' or P1'), 'or P1'],
])('done leaves %j in a status cell alone, and says so', (status, words) => {
  expect(afterDone(status, true)).toEqual({ untouched: true, reasons: [statusSays(words)] });
});

test('done leaves what it does not know in a status cell alone, and says so', () => {
  const stranger = { type: 'inlineExtension', attrs: { extensionType: 'com.example', extensionKey: 'x' } };
  expect(afterDone(p(stranger), true)).toEqual({
    untouched: true,
    reasons: ['done: the status cell holds something that the sync leaves alone: change it there'],
  });
});

test.each<[string, AdfNode]>([
  ['in words', p('Done since Monday')],
  ['as a lozenge beside words', p(lozenge('Done'), ' by Ben')],
])('a row that is done %s is not opened over them', (_, status) => {
  expect(afterDone(status, false).untouched).toBe(true);
});

test('a status in another language is one, whatever else its lozenge has', () => {
  const own = { type: 'status', attrs: { text: 'OFFEN', color: 'red', localId: 'l1', style: 'bold', future: 1 } };
  const before = questions(row('r1', 'Q', p(own), p(card(url))));
  const turned = { ...own, attrs: { ...own.attrs, text: 'Resolved', color: 'green' } };
  expect(editRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', p(turned), p(card(url)))),
  );
});

test('a status cell keeps how its paragraph is set', () => {
  const centred = (content: AdfNode): AdfNode => ({
    ...p(content),
    marks: [{ type: 'alignment', attrs: { align: 'center' } }],
  });
  const before = questions(row('r1', 'Q', centred(text('Open')), p(card(url))));
  expect(editRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', centred(lozenge('Resolved', 'green')), p(card(url)))),
  );
});

test.each<[string, AdfDocument]>([
  ['a question struck through', questions(row('r1', p(struck('Q')), lozenge('Open'), p(card(url))))],
  ['a question under “Resolved”', doc(h(2, 'Open Questions'), h(3, 'Resolved'), ul(p('Which queue? ', card(url))))],
  ['a ticked task that says so besides', doc(h(2, 'Open Questions'), tasks(task('t1', 'DONE', 'Q ', lozenge('Done'))))],
])('%s, which stays done whatever its status says, is left alone, and said', (_, before) => {
  const mark = { item: firstItem(before), done: false };
  const reason =
    'the page says otherwise in another way, such as a struck-through text, a heading or a second status: change it there';
  const { document, ...rest } = editRows(before, [mark]);
  expect(inEnglish({ ...rest, untouched: JSON.stringify(document) === JSON.stringify(before) })).toEqual({
    lost: [],
    refused: [{ mark, field: 'done', reason }],
    untouched: true,
  });
});

test.each<[string, AdfNode, AdfNode]>([
  ['a lozenge of somebody', p('Q ', lozenge('P1')), p('Q ', lozenge('P1'), ' ', lozenge('Resolved', 'green'))],
  [
    'a status between words',
    p('Is ', lozenge('OPEN'), ' right?'),
    p('Is ', lozenge('OPEN'), ' right? ', lozenge('Resolved', 'green')),
  ],
  [
    'its own status',
    p('Q ', lozenge('P1'), ' ', lozenge('Open')),
    p('Q ', lozenge('P1'), ' ', lozenge('Resolved', 'green')),
  ],
])('a list item keeps its words beside %s', (_, before, after) => {
  const list = (item: AdfNode) => doc(h(2, 'Open Questions'), ul(item));
  const document = list(before);
  const done = editRows(document, [{ item: firstItem(document), done: true }]).document;
  expect(JSON.stringify(done).replaceAll('"},{"type":"text","text":" "', ' "')).toEqual(
    JSON.stringify(list(after)).replaceAll('"},{"type":"text","text":" "', ' "'),
  );
});

test('without a status column, done stands beside the ticket', () => {
  const timeline = (ticket: ReturnType<typeof p>) =>
    doc(h(2, 'Timeline'), table(header('Milestone', 'Date', 'Ticket'), row('m', 'Ship', date('2027-01-01'), ticket)));
  const before = timeline(p(card(url)));
  expect(editRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    timeline(p(card(url), ' ', lozenge('Done', 'green'))),
  );
});

test.each<[string, AdfNode]>([
  ['between words', p(card(url), ' is ', lozenge('Pending'), ' for Legal')],
  ['beside somebody’s lozenge', p(lozenge('Pending'), ' ', lozenge('P1'))],
  ['in plain words', p('Pending ', card(url))],
])('without a status column, a status %s of the ticket’s cell is left alone, and said', (_, ticket) => {
  const before = doc(h(2, 'Timeline'), table(header('Milestone', 'Ticket'), row('m', 'Ship', ticket)));
  const { document, refused } = editRows(before, [{ item: firstItem(before), done: true }]);
  expect({ untouched: document === before, refused: refused.map(({ field }) => field) }).toEqual({
    untouched: true,
    refused: ['done'],
  });
});

test('a table without a ticket column is given one', () => {
  const before = doc(h(2, 'Open Questions'), table(header('Question'), row('r1', 'Q'), row('r2', 'Other')));
  expect(editRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }]).document).toEqual(
    doc(
      h(2, 'Open Questions'),
      table(header('Question', 'Ticket'), row('r1', 'Q', p(card(url))), row('r2', 'Other', td())),
    ),
  );
});

test('every node off the marked rows is the very same object', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), undefined), row('r2', 'Other', lozenge('Open'), undefined));
  const { document } = editRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }]);
  expect(document.content[0]).toBe(before.content[0]);
  expect(document.content[1]?.content?.[2]).toBe(before.content[1]?.content?.[2]);
});

test('the row is found where it is now, after rows were added above and it was reworded', () => {
  const item = firstItem(questions(row('r1', 'Q', lozenge('Open'), undefined)));
  const now = questions(
    row('r0', 'New first', lozenge('Open'), undefined),
    row('r1', 'Q, reworded', lozenge('Open'), undefined),
  );
  expect(editRows(now, [{ item, ticket: { url, rowId: 'r1' } }]).document).toEqual(
    questions(
      row('r0', 'New first', lozenge('Open'), undefined),
      row('r1', 'Q, reworded', lozenge('Open'), p(card(url))),
    ),
  );
});

test('a mark whose row is gone is lost, and the document is the very same', () => {
  const mark = { item: firstItem(questions(row('r1', 'Q', lozenge('Open'), undefined))), ticket: { url, rowId: 'r1' } };
  const now = questions(row('r2', 'Other', lozenge('Open'), undefined));
  const result = editRows(now, [mark]);
  expect(result).toEqual({ document: now, lost: [mark], refused: [] });
  expect(result.document).toBe(now);
});

const changedMeanwhile = 'somebody changed it on the page meanwhile; sync again';

test('what somebody changed since the plan was made is not overwritten, and the rest of the row is written', () => {
  const planned = firstItem(questions(row('r1', 'Q', lozenge('Open'), p(card(url)))));
  const now = questions(row('r1', 'Q, reworded', lozenge('Open'), p(card(url))));
  const mark = { item: planned, done: true, set: [{ field: 'text' as const, to: 'Q in Jira' }] };
  expect(inEnglish(editRows(now, [mark]))).toEqual({
    document: questions(row('r1', 'Q, reworded', lozenge('Resolved', 'green'), p(card(url)))),
    lost: [],
    refused: [{ mark, field: 'text', reason: changedMeanwhile }],
  });
});

test('a row that somebody answered meanwhile is not marked open again', () => {
  const planned = firstItem(questions(row('r1', 'Q', lozenge('Open'), p(card(url)))));
  const now = questions(row('r1', 'Q', lozenge('Resolved'), p(card(url))));
  const mark = { item: planned, done: false };
  expect(inEnglish(editRows(now, [mark]))).toEqual({
    document: now,
    lost: [],
    refused: [{ mark, field: 'done', reason: changedMeanwhile }],
  });
});

test('words that stand where a date belongs stay, and are named', () => {
  const planned = (due: string) =>
    doc(h(2, 'Open Questions'), table(header('Question', 'Due', 'Ticket'), row('r1', 'Q', due, p(card(url)))));
  const before = planned('Week 4');
  const mark = { item: firstItem(before), set: [{ field: 'due' as const, to: '2027-01-15' }] };
  expect(inEnglish(editRows(before, [mark]))).toEqual({
    document: before,
    lost: [],
    refused: [{ mark, field: 'due', reason: 'the page says “Week 4” there, which would be lost' }],
  });
});

test('a row that was reworded meanwhile is found by its id, not in a copy that still has its words', () => {
  const planned = firstItem(questions(row('r1', 'Q', lozenge('Open'), p(card(url)))));
  const now = questions(
    row('r1', 'Q, reworded', lozenge('Open'), p(card(url))),
    row('r2', 'Q', lozenge('Open'), p(card(url))),
  );
  const mark = { item: planned, set: [{ field: 'text' as const, to: 'Q in Jira' }] };
  expect(inEnglish(editRows(now, [mark]))).toEqual({
    document: now,
    lost: [],
    refused: [{ mark, field: 'text', reason: changedMeanwhile }],
  });
});

describe('What stands beside a value stays, and is named', () => {
  const columns = ['Question', 'Due', 'Owner', 'Ticket'];
  const withCells = (due: AdfNode, owner: AdfNode) =>
    doc(h(2, 'Open Questions'), table(header(...columns), row('r1', 'Q', due, owner, p(card(url)))));
  const toDue: FieldValue = { field: 'due', to: '2027-01-15' };
  const toChloe: FieldValue = { field: 'assignee', to: { accountId: 'chloe', name: 'Chloe' } };

  test.each<[string, AdfNode, AdfNode, FieldValue]>([
    ['a day with words', p(date('2027-01-01'), ' or when Legal says so'), p(), toDue],
    ['a day in words, hedged', p('1 March 2027 (tentative)'), p(), toDue],
    ['a span of days', p(date('2027-01-01'), ' - ', date('2027-01-09')), p(), toDue],
    ['a span of days in words', p('1 - 9 March 2027'), p(), toDue],
    ['two owners', p(), p(mention('ada', 'Ada'), ' ', mention('ben', 'Ben')), toChloe],
    ['an owner with words', p(), p(mention('ada', 'Ada'), ' until March'), toChloe],
  ])('%s', (_, due, owner, value) => {
    const before = withCells(due, owner);
    const { document, refused } = editRows(before, [{ item: firstItem(before), set: [value] }]);
    expect({ untouched: document === before, refused: refused.map(({ field }) => field) }).toEqual({
      untouched: true,
      refused: [value.field],
    });
  });

  test('and a person whose name is not known is mentioned without one', () => {
    const before = withCells(p(), p(mention('ada', 'Ada')));
    const value = fieldValue('assignee', 'chloe', undefined);
    expect(editRows(before, [{ item: firstItem(before), set: [value] }]).document).toEqual(
      withCells(p(), p({ type: 'mention', attrs: { id: 'chloe' } })),
    );
  });
});

test('a link to the ticket in words of somebody keeps the words when the row lets go of the ticket', () => {
  const linked = { ...text('the old one'), marks: [{ type: 'link', attrs: { href: url } }] };
  const before = questions(row('r1', 'Q', lozenge('Open'), p('see ', linked)));
  expect(editRows(before, [{ item: firstItem(before), unlink: true }]).document).toEqual(
    questions(row('r1', 'Q', lozenge('Open'), p('see ', 'the old one'))),
  );
});

test.each<[string, ReturnType<typeof doc>, string]>([
  [
    'an item of a list',
    doc(h(2, 'Open Questions'), ul('Q?')),
    'it does not stand in a table, where each field has a cell of its own',
  ],
  [
    'a row without such a column',
    questions(row('r1', 'Q', lozenge('Open'), p(card(url)))),
    'its table has no column for the due date',
  ],
])('%s takes no due date, and says why', (_, before, reason) => {
  const mark = { item: firstItem(before), set: [{ field: 'due' as const, to: '2027-01-15' }] };
  expect(inEnglish(editRows(before, [mark]))).toEqual({
    document: before,
    lost: [],
    refused: [{ mark, field: 'due', reason }],
  });
});
