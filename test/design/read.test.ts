import { readDesign } from './reading-in-english';
import {
  card,
  date,
  doc,
  h,
  header,
  lozenge,
  macro,
  mention,
  p,
  prompt,
  questionColumns,
  row,
  table,
  td,
} from '../words';

const questions = (...rows: ReturnType<typeof row>[]) =>
  doc(h(2, 'Open Questions'), table(header(...questionColumns), ...rows));
/** What a page holds of tracked items, whole. */
const itemsIn = (document: Parameters<typeof readDesign>[0]) => {
  const { config, openQuestions, milestones, skipped } = readDesign(document);
  return { config, openQuestions, milestones, skipped };
};
const reasonsOf = (document: Parameters<typeof readDesign>[0]) => readDesign(document).skipped;

test('a row of the Open Questions table is an open question with owner, due day, status and ticket', () => {
  const document = questions(
    row(
      'r1',
      '1',
      'Which queue?',
      mention('abc', 'Ada'),
      date('2026-12-01'),
      lozenge('Open'),
      'TBD',
      card('https://x.atlassian.net/browse/PAY-7'),
    ),
  );
  expect(itemsIn(document)).toEqual({
    config: undefined,
    openQuestions: [
      {
        kind: 'question',
        rowId: 'r1',
        text: 'Which queue?',
        due: { day: '2026-12-01' },
        owner: { accountId: 'abc' },
        done: false,
        isPrompt: false,
        answer: undefined,
        ticket: { key: 'PAY-7' },
        place: { form: 'row', table: [1], row: [1, 1], status: { path: [1, 1, 4] }, ticket: { path: [1, 1, 6] } },
      },
    ],
    milestones: [],
    skipped: [],
  });
});

test('a document in the macro’s body reads as it does on the page, and the macro’s config comes with it', () => {
  const config = { templateId: 'engineering', templateVersion: 1, epicId: '10001', epicKey: 'PAY-1' };
  const document = doc(
    macro(
      config,
      h(2, 'Timeline'),
      table(
        header('Milestone', 'Date', 'Owner', 'Ticket'),
        row('m1', 'QA complete', date('2027-01-15'), 'QA', undefined),
      ),
    ),
  );
  expect(itemsIn(document)).toEqual({
    config,
    openQuestions: [],
    milestones: [
      {
        kind: 'milestone',
        rowId: 'm1',
        text: 'QA complete',
        due: { day: '2027-01-15' },
        owner: { notAPerson: 'QA' },
        done: false,
        isPrompt: false,
        answer: undefined,
        ticket: undefined,
        place: { form: 'row', table: [0, 1], row: [0, 1, 1], status: undefined, ticket: { path: [0, 1, 1, 3] } },
      },
    ],
    skipped: [],
  });
});

test.each(['Resolved', 'Answered', 'done', 'Closed', 'Complete'])('a status of %s means done', (word) => {
  const { openQuestions } = readDesign(
    questions(row('r', '1', 'Q', undefined, undefined, lozenge(word), undefined, undefined)),
  );
  expect(openQuestions.map(({ done }) => done)).toEqual([true]);
});

test('where there is no status column, a done lozenge beside the ticket means done', () => {
  const done = p(card('https://x.atlassian.net/browse/PAY-7'), ' ', lozenge('Done', 'green'));
  const { milestones } = readDesign(
    doc(
      h(2, 'Timeline'),
      table(header('Milestone', 'Date', 'Owner', 'Ticket'), row('m', 'Ship', date('2027-01-15'), '', done)),
    ),
  );
  expect(milestones.map(({ done: isDone }) => isDone)).toEqual([true]);
});

test('a due cell that holds no date says what it holds instead', () => {
  const { openQuestions } = readDesign(
    questions(row('r', '1', 'Q', undefined, 'Week 4', undefined, undefined, undefined)),
  );
  expect(openQuestions.map(({ due }) => due)).toEqual([{ notADay: 'Week 4' }]);
});

test.each([
  ['2026-04-15', { day: '2026-04-15' }],
  ['2026-02-30', { notADay: '2026-02-30' }],
])('%s in plain text is read as %j', (words, due) => {
  const { openQuestions } = readDesign(
    questions(row('r', '1', 'Q', undefined, words, undefined, undefined, undefined)),
  );
  expect(openQuestions[0]?.due).toEqual(due);
});

test('a row whose question is still the prompt is not an item', () => {
  expect(
    reasonsOf(
      questions(row('r', '1', prompt('What is undecided?'), undefined, undefined, undefined, undefined, undefined)),
    ),
  ).toEqual([{ what: 'Open Questions, row 1', reason: 'its question is still the template’s prompt' }]);
});

test('a milestone whose date is still the prompt is not an item', () => {
  const document = doc(
    h(2, 'Timeline'),
    table(
      header('Milestone', 'Date', 'Owner', 'Ticket'),
      row('m', 'Design approved', prompt('Date'), 'Eng Lead', undefined),
    ),
  );
  expect(itemsIn(document)).toEqual({
    config: undefined,
    openQuestions: [],
    milestones: [],
    skipped: [{ what: 'Timeline, row 1', reason: 'its date is still the template’s prompt' }],
  });
});

test('a table without a header row is skipped with what to do', () => {
  const document = doc(h(2, 'Open Questions'), table(row('r', '1', 'Which queue?')));
  expect(reasonsOf(document)).toEqual([
    {
      what: 'Table under “Open Questions”',
      reason: 'the table has no header row; make its first row a header row that names the columns',
      isTable: true,
    },
  ]);
});

test('a table without a question column is skipped with what to do', () => {
  const document = doc(h(2, 'Open Questions'), table(header('Time', 'Event'), row('r', '10:00', 'Alarm')));
  expect(reasonsOf(document)).toEqual([
    {
      what: 'Table under “Open Questions”',
      reason: 'it has no column named Question, so its rows are not read as questions',
      isTable: true,
    },
  ]);
});

test('rows touched by merged cells are skipped, the others are read', () => {
  const document = doc(
    h(2, 'Open Questions'),
    table(
      header('Question', 'Owner'),
      row('r1', td('Tall', { rowspan: 2 }), 'Ada'),
      row('r2', 'Ben'),
      row('r3', 'Plain', 'Ada'),
      row('r4', td('Wide', { colspan: 2 })),
    ),
  );
  const reason = 'it has merged cells; split them so that each column has its own cell';
  const { openQuestions, skipped } = readDesign(document);
  expect({ read: openQuestions.map(({ text }) => text), skipped }).toEqual({
    read: ['Plain'],
    skipped: [{ what: 'Open Questions, rows 1, 2 and 4', reason }],
  });
});

test('a row with too few cells is skipped with its number of cells', () => {
  expect(reasonsOf(questions(row('r', '1', 'Which queue?')))).toEqual([
    { what: 'Open Questions, row 1', reason: 'it has 2 cells where the header has 7' },
  ]);
});

test('a table that looks like questions under another heading is left alone, which is said', () => {
  const document = doc(
    h(2, 'Alternatives Considered'),
    table(header('Question', 'Owner'), row('r', 'Not open', 'Ada')),
  );
  expect(itemsIn(document)).toEqual({
    config: undefined,
    openQuestions: [],
    milestones: [],
    skipped: [
      {
        what: 'Table under “Alternatives Considered”',
        reason:
          'it looks like open questions, but its heading doesn’t say so; put it under a heading such as “Open questions” to track it',
        looksLike: 'question',
      },
    ],
  });
});

test('a table stands under the headings above it until one of the same level or higher', () => {
  const document = doc(
    h(2, 'Timeline & Milestones'),
    h(3, 'Key Milestones'),
    table(
      header('Milestone', 'Target Date', 'Status', 'Ticket'),
      row('m', 'Ship', date('2027-02-01'), 'Pending', undefined),
    ),
    h(2, 'Dependencies'),
    table(header('Task', 'Owner'), row('d', 'Database', 'Ada')),
  );
  expect(readDesign(document).milestones.map(({ text }) => text)).toEqual(['Ship']);
});

test('a config that is not ours counts as none', () => {
  expect(readDesign(doc(macro({ templateId: 'unknown' }, p('x')))).config).toBeUndefined();
});
