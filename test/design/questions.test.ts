import type { AdfNode } from '../../src/contract/adf-node';
import { readDesign } from './reading-in-english';
import {
  b,
  br,
  card,
  date,
  doc,
  h,
  header,
  li,
  lozenge,
  mention,
  ol,
  p,
  prompt,
  row,
  struck,
  table,
  task,
  tasks,
  text,
  ul,
} from '../words';
import { saidOf } from './said';

const under = (heading: string, ...blocks: AdfNode[]) => readDesign(doc(h(2, heading), ...blocks));
const read = (...blocks: AdfNode[]) => under('Open Questions', ...blocks);

const questions = (...blocks: AdfNode[]) => saidOf(read(...blocks).openQuestions);
const words = (...blocks: AdfNode[]) => read(...blocks).openQuestions.map((question) => question.text);
const whole = { owner: undefined, due: undefined, answer: undefined, context: undefined, options: undefined };

test.each([
  ...['Open Questions', 'open questions:', '❓ Open Questions', '12. Open questions', '4.2 Unresolved Questions'],
  ...[
    'Outstanding questions',
    'Open Issues',
    'Open Technical Questions',
    'Questions to resolve',
    'Questions to be answered',
  ],
  ...[
    'Open Questions & Issues',
    'Open Questions (3)',
    'Open questions for the team',
    'Offene Fragen',
    'Preguntas abiertas',
  ],
  ...['Questions ouvertes', 'Questões em aberto', '未解決の質問', 'オープンな質問'],
])('“%s” announces open questions', (heading) => {
  expect(under(heading, ul('Which queue?')).openQuestions.map(({ text: said }) => said)).toEqual(['Which queue?']);
});

test.each(['Questions from the audience', 'Open Source', 'Open API', 'Issues', 'Answered Questions', 'Opening'])(
  '“%s” does not',
  (heading) => {
    expect(under(heading, ul('Which queue?')).openQuestions).toEqual([]);
  },
);

describe('a list', () => {
  test('gives a question an item, at its place', () => {
    expect(read(ul('Which queue?', 'Decide on retention')).openQuestions).toEqual(
      ['Which queue?', 'Decide on retention'].map((said, index) => ({
        ...{
          kind: 'question',
          rowId: undefined,
          text: said,
          ...whole,
          done: false,
          isPrompt: false,
          ticket: undefined,
        },
        place: { form: 'listItem', path: [1, index], text: [1, index, 0] },
      })),
    );
  });

  test('says owner, due day, context, options, status and answer in nested items', () => {
    expect(
      questions(
        ol(
          li(
            p(b('Which queue?')),
            ul(
              p(b('Owner:'), ' ', mention('abc', 'Ada')),
              'Decision needed by: April 15, 2026',
              'Context: we have two',
              'Options: SQS, Kafka',
              p(b('Status'), ': Resolved'),
              'Decision: SQS',
            ),
          ),
        ),
      ),
    ).toEqual([
      {
        text: 'Which queue?',
        owner: { accountId: 'abc' },
        due: { day: '2026-04-15' },
        context: 'we have two',
        options: 'SQS, Kafka',
        answer: 'SQS',
        done: true,
      },
    ]);
  });

  test('gives options in a list of their own', () => {
    expect(questions(ul(li('Which queue?', ul(li('Options:', ul('SQS', 'Kafka'))))))).toEqual([
      { text: 'Which queue?', options: 'SQS Kafka' },
    ]);
  });

  test('holds question and answer on one line', () => {
    expect(
      questions(ol(p(b('Q:'), ' Which queue? ', b('A:'), ' SQS.'), p(b('Q:'), ' Until when? ', b('A:'), ' TBD'))),
    ).toEqual([{ text: 'Which queue?', answer: 'SQS.', done: true }, { text: 'Until when?' }]);
  });

  test('says the rest after the question, on the same line or the next', () => {
    expect(
      questions(
        ul(
          'Which queue? Owner: Ada, Due: 2026-04-15',
          'Until when? (owner: Ben; due: May 5, 2026)',
          'How many - Status: Resolved',
          p('Whose?', br, 'Owner: Cleo'),
        ),
      ),
    ).toEqual([
      { text: 'Which queue?', owner: { notAPerson: 'Ada' }, due: { day: '2026-04-15' } },
      { text: 'Until when?', owner: { notAPerson: 'Ben' }, due: { day: '2026-05-05' } },
      { text: 'How many', done: true },
      { text: 'Whose?', owner: { notAPerson: 'Cleo' } },
    ]);
  });

  test('keeps a bold topic as words of the question', () => {
    expect(words(ul(p(b('Storage:'), ' which database?')))).toEqual(['Storage: which database?']);
  });

  test.each([
    'Q1: Which queue?',
    'Q-01. Which queue?',
    'OQ-1 Which queue?',
    'Question 3 – Which queue?',
    'OPEN-02: Which queue?',
  ])('leaves out the number in “%s”', (said) => {
    expect(words(ul(said))).toEqual(['Which queue?']);
  });

  test('takes a struck-through item, one with a done lozenge, and a pasted tick as done', () => {
    expect(
      questions(ul(p(struck('Which queue?')), p('Until when? ', lozenge('Resolved')), '[x] Whose?', '[ ] Why?')),
    ).toEqual([
      { text: 'Which queue?', done: true },
      { text: 'Until when?', done: true },
      { text: 'Whose?', done: true },
      { text: 'Why?' },
    ]);
  });

  test('has what was written after a struck-through question as its answer; a corrected word ends nothing', () => {
    expect(questions(ul(p(struck('Which queue?'), ' SQS, it is there.'), p(struck('Which'), ' What queue?')))).toEqual([
      { text: 'Which queue?', answer: 'SQS, it is there.', done: true },
      { text: 'Which What queue?' },
    ]);
  });

  test('names its ticket at its end, not in its words', () => {
    const address = 'https://x.atlassian.net/browse/PAY-7';
    expect(questions(ul(p('Which queue? ', card(address)), p('Does ', card(address), ' come first?')))).toEqual([
      { text: 'Which queue?', ticket: { key: 'PAY-7' } },
      { text: `Does ${address} come first?` },
    ]);
  });

  test('under a topic asks what is nested in it', () => {
    expect(words(ul(li('Retention', ul('How long?', 'Who deletes?')), 'Cost?'))).toEqual([
      'How long?',
      'Who deletes?',
      'Cost?',
    ]);
  });
});

describe('a task list', () => {
  test('gives a question a task; a ticked one is done', () => {
    expect(read(tasks(task('t1', 'TODO', 'Which queue?'), task('t2', 'DONE', 'Until when?'))).openQuestions).toEqual(
      [
        { rowId: 't1', text: 'Which queue?', done: false },
        { rowId: 't2', text: 'Until when?', done: true },
      ].map((item, index) => ({
        ...{ kind: 'question', ...whole, isPrompt: false, ticket: undefined, ...item },
        place: { form: 'task', path: [1, index], text: [1, index] },
      })),
    );
  });

  const question = task('t1', 'TODO', b('Question 1:'), ' Which queue?');
  const owner = [b('Owner:'), ' Ada'];
  const due = [b('Due:'), ' ', date('2026-04-15')];

  test.each([
    ['nested below it', [tasks(question, tasks(task('t2', 'TODO', ...owner), task('t3', 'TODO', ...due)))]],
    ['in a list after it', [tasks(question), ul(p(...owner), p(...due))]],
  ])('says owner and due day %s', (_, blocks) => {
    expect(questions(...blocks)).toEqual([
      { text: 'Which queue?', owner: { notAPerson: 'Ada' }, due: { day: '2026-04-15' } },
    ]);
  });
});

describe('a table', () => {
  test.each([
    [
      ['#', 'Question', 'Owner', 'Status'],
      ['1', 'Which queue?', 'Ada', 'Open'],
    ],
    [
      ['ID', 'Question', 'Owner', 'Blocking?'],
      ['OQ-1', 'Which queue?', 'Ada', 'yes'],
    ],
    [
      ['Question', 'Owner(s)'],
      ['Which queue?', 'Ada'],
    ],
    [
      ['Nr.', 'Frage', 'Verantwortlich'],
      ['1', 'Which queue?', 'Ada'],
    ],
    [
      ['番号', '質問', '担当者'],
      ['1', 'Which queue?', 'Ada'],
    ],
  ])('has its columns read by meaning: %j', (columns, cells) => {
    expect(questions(table(header(...columns), row('r', ...cells)))).toEqual([
      { text: 'Which queue?', owner: { notAPerson: 'Ada' } },
    ]);
  });

  test.each(['Due Date', 'Target Resolution', 'Deadline', 'Decision needed by'])(
    'says in %s when it is due',
    (column) => {
      expect(questions(table(header('Question', column), row('r', 'Which queue?', 'April 15, 2026')))).toEqual([
        { text: 'Which queue?', due: { day: '2026-04-15' } },
      ]);
    },
  );

  test.each(['Resolution', 'Best answer', 'Decision'])('says in %s what was decided', (column) => {
    expect(
      questions(table(header('Q', column), row('r', 'Which queue?', 'SQS'), row('s', 'Until when?', 'TBD'))),
    ).toEqual([{ text: 'Which queue?', answer: 'SQS', done: true }, { text: 'Until when?' }]);
  });

  test('has its struck-through rows done', () => {
    expect(questions(table(header('Question'), row('r', p(struck('Which queue?')))))).toEqual([
      { text: 'Which queue?', done: true },
    ]);
  });
});

describe('sub-headings', () => {
  test('are questions, with what follows as their context and answer', () => {
    const design = read(
      h(3, '1. Which queue?'),
      p('We have two.'),
      p(b('Owner:'), ' Ada'),
      h(3, 'Storage engine'),
      p('Postgres is there.'),
      ul('Postgres', 'MySQL'),
      p('Decision: Postgres'),
    );
    expect(design.openQuestions).toEqual([
      {
        ...{ kind: 'question', rowId: undefined, text: 'Which queue?', ...whole, context: 'We have two.' },
        ...{ owner: { notAPerson: 'Ada' }, done: false, isPrompt: false, ticket: undefined },
        place: { form: 'heading', path: [1] },
      },
      {
        ...{ kind: 'question', rowId: undefined, text: 'Storage engine', ...whole, answer: 'Postgres' },
        ...{ context: 'Postgres is there. Postgres MySQL', done: true, isPrompt: false, ticket: undefined },
        place: { form: 'heading', path: [4] },
      },
    ]);
  });

  test('may group questions, and those that are resolved', () => {
    expect(questions(h(3, 'Backend'), ul('Which queue?', 'Until when?'), h(3, 'Resolved'), ul('Who pays?'))).toEqual([
      { text: 'Which queue?' },
      { text: 'Until when?' },
      { text: 'Who pays?', done: true },
    ]);
  });

  test('may say what is said of the question above', () => {
    expect(questions(h(3, 'Which queue?'), h(3, 'Options'), ul('SQS', 'Kafka'))).toEqual([
      { text: 'Which queue?', options: 'SQS Kafka' },
    ]);
  });
});

describe('paragraphs', () => {
  test('are questions where they end in a question mark, begin with Q or open in bold', () => {
    const design = read(
      p('Some things are open.'),
      p('Which queue do we use?'),
      p('Q: Retention'),
      p('A: 30 days'),
      p(b('Cost.'), ' Nobody has counted.'),
      p('Owner: Ada'),
    );
    expect(
      design.openQuestions.map(({ text: said, answer, owner, place }) => ({ said, answer, owner, place })),
    ).toEqual([
      { said: 'Which queue do we use?', answer: undefined, owner: undefined, place: { form: 'paragraph', path: [2] } },
      { said: 'Retention', answer: '30 days', owner: undefined, place: { form: 'paragraph', path: [3] } },
      {
        ...{ said: 'Cost. Nobody has counted.', answer: undefined, owner: { notAPerson: 'Ada' } },
        place: { form: 'paragraph', path: [5] },
      },
    ]);
  });

  test('over a list may caption it', () => {
    expect(words(p(b('Backend:')), ul('Which queue?', 'Until when?'))).toEqual(['Which queue?', 'Until when?']);
  });

  test('followed by a list have it as what could be chosen', () => {
    expect(questions(p('Which queue?'), ul('SQS', 'Kafka'), p('Until when?'))).toEqual([
      { text: 'Which queue?', context: 'SQS Kafka' },
      { text: 'Until when?' },
    ]);
  });

  test('hold one question each', () => {
    const { openQuestions, skipped } = read(p('Q: Which queue?', br, 'A: SQS', br, 'Q: Until when?'));
    expect({ texts: openQuestions.map((question) => question.text), skipped }).toEqual({
      texts: ['Which queue?'],
      skipped: [
        {
          what: 'Open Questions, 1 more in a paragraph',
          reason: 'a paragraph holds one question; give each a paragraph of its own',
        },
      ],
    });
  });

  test('of prose are no questions, said once', () => {
    expect(read(p('We will see.'), p('More later.'))).toMatchObject({
      openQuestions: [],
      skipped: [
        {
          what: 'Section “Open Questions”',
          reason: 'its text holds no question: a paragraph is read as one where it ends in “?” or begins with “Q:”',
        },
      ],
    });
  });
});

test.each(['None', 'None at this time.', 'N/A', 'TBD', 'No open questions.', 'None currently', '-'])(
  '“%s” says that there are none, in a paragraph or a list',
  (none) => {
    const skipped = [{ what: 'Section “Open Questions”', reason: `it says that there are none: “${none}”` }];
    expect([read(p(none)), read(ul(none))]).toMatchObject([
      { openQuestions: [], skipped },
      { openQuestions: [], skipped },
    ]);
  },
);

test('a section without content has none', () => {
  expect(read(p(), h(2, 'References'), p('x'))).toMatchObject({
    openQuestions: [],
    skipped: [{ what: 'Section “Open Questions”', reason: 'it is empty' }],
  });
});

test('a table whose only row says that there are none has none', () => {
  expect(read(table(header('Question', 'Owner'), row('r', 'None', undefined)))).toMatchObject({
    openQuestions: [],
    skipped: [{ what: 'Section “Open Questions”', reason: 'its table holds no question' }],
  });
});

test('words in brackets are a template’s prompt; code and links are the author’s', () => {
  const code: AdfNode = { ...text('[x]'), marks: [{ type: 'code' }] };
  const link: AdfNode = { ...text('[Study]'), marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] };
  expect(
    questions(
      ul(
        '[Question 1]',
        '[Question 2 - Status: Open/In Progress/Resolved]',
        p(code),
        p(link),
        'What is {id} in GET /a/{id}?',
      ),
    ),
  ).toEqual([
    { text: '[Question 1]', isPrompt: true },
    { text: '[Question 2 - Status: Open/In Progress/Resolved]', isPrompt: true },
    { text: '[x]' },
    { text: '[Study]' },
    { text: 'What is {id} in GET /a/{id}?' },
  ]);
});

test('items that are prompts of the editor are no items, said once a list', () => {
  expect(read(ul(p(prompt('What is open?')), 'Which queue?', p(prompt('What else?')))).skipped).toEqual([
    { what: 'Open Questions, items 1 and 3', reason: 'it is still the template’s prompt' },
  ]);
});

test('where a heading announces other things too, only what asks is a question', () => {
  const { openQuestions, skipped } = under('Risks and Open Questions', ul('The vendor may fail', 'Which queue?'));
  expect({ texts: openQuestions.map((question) => question.text), skipped }).toEqual({
    texts: ['Which queue?'],
    skipped: [
      {
        what: 'Risks and Open Questions, 1 of 2 items',
        reason: 'the heading announces other things too, so only what ends in “?” is read as a question',
      },
    ],
  });
});

test('panels, expands and layouts only group', () => {
  const group = (type: string, ...content: AdfNode[]): AdfNode => ({ type, content });
  expect(
    words(
      group('panel', ul('Which queue?')),
      group('expand', p('Until when?')),
      group('layoutSection', group('layoutColumn', ul('Who?'))),
    ),
  ).toEqual(['Which queue?', 'Until when?', 'Who?']);
});

test('what a question depends on is part of its context', () => {
  const detail = ul('Blocked by: the legal review', 'Start: next week');
  expect(questions(ul(li('Which queue?', detail)))).toEqual([
    { text: 'Which queue?', context: 'Blocked by: the legal review Start: next week' },
  ]);
});
