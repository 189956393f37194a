import type { AdfDocument } from '../../src/adf/node';
import { trackedItems } from '../../src/design/design';
import { readDesign } from '../../src/design/read';
import { markRows } from '../../src/sync/mark-rows';
import { card, date, doc, h, header, lozenge, p, prompt, row, table, td, text } from '../words';

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
  expect(markRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }])).toEqual({
    document: questions(row('r1', 'Q', lozenge('Open'), p(card(url)))),
    lost: [],
    refused: [],
  });
});

test('a row without an id gets the one its ticket knows', () => {
  const before = questions(row(undefined, 'Q', lozenge('Open'), undefined));
  expect(markRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'new' } }]).document).toEqual(
    questions(row('new', 'Q', lozenge('Open'), p(card(url)))),
  );
});

test('what stands in the ticket cell already stays, the ticket comes after it', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), 'see also'));
  expect(markRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }]).document).toEqual(
    questions(row('r1', 'Q', lozenge('Open'), p('see also', ' ', card(url)))),
  );
});

test('done turns the lozenge that is there', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), p(card(url))));
  expect(markRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', lozenge('Resolved', 'green'), p(card(url)))),
  );
});

test.each([
  ['a plain word', p('Open'), p(lozenge('Resolved', 'green'))],
  ['a prompt', p(prompt('Status')), p(lozenge('Resolved', 'green'))],
  ['nothing', p(), p(lozenge('Resolved', 'green'))],
])('done replaces %s with the lozenge', (_, status, marked) => {
  const before = questions(row('r1', 'Q', status, p(card(url))));
  expect(markRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', marked, p(card(url)))),
  );
});

test('done is added after a status that carries a comment', () => {
  const commented = {
    ...text('Open'),
    marks: [{ type: 'annotation', attrs: { id: 'c1', annotationType: 'inlineComment' } }],
  };
  const before = questions(row('r1', 'Q', p(commented), p(card(url))));
  expect(markRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    questions(row('r1', 'Q', p(commented, ' ', lozenge('Resolved', 'green')), p(card(url)))),
  );
});

test('without a status column, done stands beside the ticket', () => {
  const timeline = (ticket: ReturnType<typeof p>) =>
    doc(h(2, 'Timeline'), table(header('Milestone', 'Date', 'Ticket'), row('m', 'Ship', date('2027-01-01'), ticket)));
  const before = timeline(p(card(url)));
  expect(markRows(before, [{ item: firstItem(before), done: true }]).document).toEqual(
    timeline(p(card(url), ' ', lozenge('Done', 'green'))),
  );
});

test('a table without a ticket column is given one', () => {
  const before = doc(h(2, 'Open Questions'), table(header('Question'), row('r1', 'Q'), row('r2', 'Other')));
  expect(markRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }]).document).toEqual(
    doc(
      h(2, 'Open Questions'),
      table(header('Question', 'Ticket'), row('r1', 'Q', p(card(url))), row('r2', 'Other', td())),
    ),
  );
});

test('every node off the marked rows is the very same object', () => {
  const before = questions(row('r1', 'Q', lozenge('Open'), undefined), row('r2', 'Other', lozenge('Open'), undefined));
  const { document } = markRows(before, [{ item: firstItem(before), ticket: { url, rowId: 'r1' } }]);
  expect(document.content[0]).toBe(before.content[0]);
  expect(document.content[1]?.content?.[2]).toBe(before.content[1]?.content?.[2]);
});

test('the row is found where it is now, after rows were added above and it was reworded', () => {
  const item = firstItem(questions(row('r1', 'Q', lozenge('Open'), undefined)));
  const now = questions(
    row('r0', 'New first', lozenge('Open'), undefined),
    row('r1', 'Q, reworded', lozenge('Open'), undefined),
  );
  expect(markRows(now, [{ item, ticket: { url, rowId: 'r1' } }]).document).toEqual(
    questions(
      row('r0', 'New first', lozenge('Open'), undefined),
      row('r1', 'Q, reworded', lozenge('Open'), p(card(url))),
    ),
  );
});

test('a mark whose row is gone is lost, and the document is the very same', () => {
  const mark = { item: firstItem(questions(row('r1', 'Q', lozenge('Open'), undefined))), ticket: { url, rowId: 'r1' } };
  const now = questions(row('r2', 'Other', lozenge('Open'), undefined));
  const marked = markRows(now, [mark]);
  expect(marked).toEqual({ document: now, lost: [mark], refused: [] });
  expect(marked.document).toBe(now);
});

const changedMeanwhile = 'somebody changed it on the page meanwhile; sync again';

test('what somebody changed since the plan was made is not overwritten, and the rest of the row is written', () => {
  const planned = firstItem(questions(row('r1', 'Q', lozenge('Open'), p(card(url)))));
  const now = questions(row('r1', 'Q, reworded', lozenge('Open'), p(card(url))));
  const mark = { item: planned, done: true, set: [{ field: 'text' as const, to: 'Q in Jira' }] };
  expect(markRows(now, [mark])).toEqual({
    document: questions(row('r1', 'Q, reworded', lozenge('Resolved', 'green'), p(card(url)))),
    lost: [],
    refused: [{ mark, field: 'text', reason: changedMeanwhile }],
  });
});

test('a row that somebody answered meanwhile is not marked open again', () => {
  const planned = firstItem(questions(row('r1', 'Q', lozenge('Open'), p(card(url)))));
  const now = questions(row('r1', 'Q', lozenge('Resolved'), p(card(url))));
  const mark = { item: planned, done: false };
  expect(markRows(now, [mark])).toEqual({
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
  expect(markRows(before, [mark])).toEqual({
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
  expect(markRows(now, [mark])).toEqual({
    document: now,
    lost: [],
    refused: [{ mark, field: 'text', reason: changedMeanwhile }],
  });
});
