import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import { readDesign } from './reading-in-english';

const read = (markdown: string) => readDesign(markdownToAdf(`# Well\n\n${markdown}`).document);
const texts = (markdown: string) => read(markdown).openQuestions.map(({ text }) => text);
const states = (markdown: string) => read(markdown).openQuestions.map(({ text, done, answer }) => [text, done, answer]);
const skipped = (markdown: string) => read(markdown).skipped.map(({ what, reason }) => `${what}: ${reason}`);

describe('a section of unresolved questions that is a paragraph', () => {
  test.each([
    'Does the whole form have to be sent, or do we pick fields? Like the name and the age..',
    'The names of these tools might not be clear, and may need to be changed.',
    'Whether the rope is part of the well is to be decided.',
    'Es ist noch zu klären, wer den Eimer bezahlt.',
  ])('is one where it asks or leaves something open: %s', (paragraph) => {
    expect(texts(`## Unresolved questions\n\n${paragraph}`)).toEqual([paragraph]);
  });

  test.each(['None.', 'No open questions remain.', 'The well is twelve feet deep.', 'The following might be asked:'])(
    'is none where it says: %s',
    (paragraph) => {
      expect(texts(`## Unresolved questions\n\n${paragraph}`)).toEqual([]);
    },
  );
});

describe('a list under a heading that announces other things, too', () => {
  const list = (...items: string[]) =>
    `## Challenges and open questions\n\n${items.map((item) => `- ${item}`).join('\n')}`;

  test('has questions without their mark among those that have it', () => {
    expect(
      texts(
        list(
          'How deep is it?',
          'Who digs?',
          'Where is it?',
          'Should the rope be kept with the well.',
          'It rains a lot.',
        ),
      ),
    ).toEqual(['How deep is it?', 'Who digs?', 'Where is it?', 'Should the rope be kept with the well.']);
  });

  test('has none of them where most items tell something', () => {
    expect(texts(list('How deep is it?', 'Should be fine.', 'It rains a lot.', 'Ropes tear.'))).toEqual([
      'How deep is it?',
    ]);
  });
});

test.each(['Related questions', 'Further questions', 'Other open questions'])(
  'of “%s” those are open that ask something',
  (heading) => {
    expect(texts(`## ${heading}\n\n- [ ] How do we ship only what was tested?\n- [ ] Where does the rope go?`)).toEqual(
      ['How do we ship only what was tested?', 'Where does the rope go?'],
    );
  },
);

test('what asks below the headings of a question is said', () => {
  const text =
    '## Open questions\n\n### Where does it stand?\n\nIn the yard.\n\n#### Jokes\n\nAre jokes fine? Can we paint it?';
  expect([texts(text), skipped(text)]).toEqual([
    ['Where does it stand?'],
    [
      'Where does it stand?, 1 paragraph below its own headings: they stand below headings of a question, so they belong to it; give each question a heading of the same level',
    ],
  ]);
});

describe('a status in a sentence of its own', () => {
  test.each(['resolved-by-D14', 'Resolved-by-D2/D3', 'answered', 'decided-in-ADR-3', 'Closed (see the notes)'])(
    '“%s.” is done, and the answer follows',
    (status) => {
      expect(
        states(`## Open questions\n\n- **OQ7: How deep is the well?** Status: ${status}. Twenty feet; not more.`),
      ).toEqual([['How deep is the well?', true, 'Twenty feet; not more.']]);
    },
  );

  test.each(['not-resolved', 'unresolved', 'partially-resolved', 'to-be-resolved', 'open', 'deferred'])(
    '“%s.” is open',
    (status) => {
      const [question] = read(
        `## Open questions\n\n- **OQ7: How deep is it?** Status: ${status}. Twenty feet.`,
      ).openQuestions;
      expect(question?.done).toBe(false);
    },
  );
});

test('an answer behind an arrow is one, unless it is in doubt', () => {
  expect(
    states(
      '## Open questions\n\n- Do we need a rope? → yes\n- Who digs? -> probably Ada\n- How do we get from A? → B?',
    ),
  ).toEqual([
    ['Do we need a rope?', true, 'yes'],
    ['Who digs? -> probably Ada', false, undefined],
    ['How do we get from A? → B?', false, undefined],
  ]);
});

test('a word in bold before a question says that it is done, but for words that go on', () => {
  expect(
    states(
      '## Open questions\n\n- **RESOLVED** Which rope do we take?\n- **Done** when it is deep?\n- **Not resolved** Which bucket?',
    ).map(([, done]) => done),
  ).toEqual([true, false, false]);
});

test.each([
  ['100%', true],
  ['100 %', true],
  ['90%', false],
  ['Shipped in 4.2', true],
  ['Shipped in v4.2', true],
  ['Shipped in 4 weeks', false],
  ['Done in 2027', false],
])('a status “%s” says done: %s', (status, done) => {
  const [question] = read(
    `## Open questions\n\n| Question | Status |\n|---|---|\n| Which rope? | ${status} |`,
  ).openQuestions;
  expect(question?.done).toBe(done);
});

test('an answer that is still to be made is none, and is kept as what is said', () => {
  const [question] = read('## Open questions\n\n- Which rope?\n  - Decision: to be made in May').openQuestions;
  expect([question?.done, question?.answer, question?.context]).toEqual([false, undefined, 'to be made in May']);
});

test('somebody named by a handle in brackets is the owner', () => {
  const [question] = read('## Open questions\n\n- Which rope do we take? (@ada)').openQuestions;
  expect([question?.text, question?.owner]).toEqual(['Which rope do we take?', { notAPerson: '@ada' }]);
});
