import type { AdfNode } from '../../src/contract/adf-node';
import { readDesign } from '../../src/features/reading/read';
import {
  b,
  br,
  card,
  date,
  doc,
  h,
  header,
  lozenge,
  macro,
  mention,
  ol,
  p,
  prompt,
  row,
  rule,
  table,
  task,
  tasks,
  td,
  text,
  th,
  ul,
} from '../words';

const epic = 'https://x.atlassian.net/browse/PAY-1';
const link = (words: string, href: string): AdfNode => ({ ...text(words), marks: [{ type: 'link', attrs: { href } }] });
const metadataOf = (...blocks: AdfNode[]) => readDesign(doc(...blocks)).metadata;
const none = { authors: [], relatedLinks: [] };
const whole = {
  status: 'In Review',
  authors: [{ accountId: 'abc' }, { accountId: 'def' }],
  created: '2026-01-10',
  lastUpdated: '2026-02-10',
  relatedLinks: [
    { title: undefined, url: epic },
    { title: 'Study', url: 'https://example.com/study' },
  ],
  epic: { key: 'PAY-1', url: epic },
};

describe('what a design says about itself', () => {
  test('stands in lines under its title', () => {
    expect(
      metadataOf(
        h(1, 'Room holds'),
        p(b('Status:'), ' ', lozenge('In Review')),
        p(b('Author(s)'), ': ', mention('abc', 'Ada'), ', ', mention('def', 'Ben')),
        p(b('Created:'), ' ', date('2026-01-10')),
        p(b('Last Updated:'), ' February 10, 2026'),
        p(b('Epic:'), ' ', card(epic)),
        p(b('Related Documents:')),
        ul(p('PRD: ', link('Study', 'https://example.com/study')), 'ADRs: [Links]'),
        h(2, 'Overview'),
        p(b('Status:'), ' not this one'),
      ),
    ).toEqual(whole);
  });

  test.each([
    ['run on in one paragraph', ' '],
    ['broken in one paragraph', br],
  ])('may be lines %s', (_, between) => {
    expect(
      metadataOf(
        h(1, 'Room holds'),
        p(
          b('Status:'),
          ' In Review',
          between,
          b('Owner:'),
          ' ',
          mention('abc', 'Ada'),
          between,
          b('Date:'),
          ' 2026-01-10',
        ),
      ),
    ).toEqual({ ...none, status: 'In Review', authors: [{ accountId: 'abc' }], created: '2026-01-10' });
  });

  test('may be a table of labels', () => {
    const line = (label: string, ...content: (AdfNode | string)[]): AdfNode => ({
      type: 'tableRow',
      content: [th(label), td(p(...content))],
    });
    expect(
      metadataOf(
        h(1, 'Room holds'),
        table(
          line('Status', lozenge('In Review')),
          line('Authors', mention('abc', 'Ada'), ' ', mention('def', 'Ben')),
          line('Date', date('2026-01-10')),
          line('Last updated', date('2026-02-10')),
          line('Jira epic', card(epic)),
          line('Related documents', link('Study', 'https://example.com/study')),
        ),
      ),
    ).toEqual(whole);
  });

  test('may be a list, and in plain words', () => {
    expect(
      metadataOf(
        h(1, 'Room holds'),
        ul('Status: In Review', 'Authors: Ada Park, Ben Ortiz and Cleo', 'Date: 2026/01/10'),
      ),
    ).toEqual({
      ...none,
      status: 'In Review',
      authors: [{ notAPerson: 'Ada Park' }, { notAPerson: 'Ben Ortiz' }, { notAPerson: 'Cleo' }],
      created: '2026-01-10',
    });
  });

  test('may close the document, and is no part of its last section', () => {
    const design = readDesign(
      doc(
        h(1, 'Room holds'),
        h(2, 'Open Questions'),
        ol('Which queue?'),
        rule,
        p(b('Status:'), ' ', lozenge('In Review'), br, b('Created:'), ' 2026-01-10'),
        p(b('Last Updated:'), ' ', date('2026-02-10')),
      ),
    );
    expect({ metadata: design.metadata, questions: design.openQuestions.map((question) => question.text) }).toEqual({
      metadata: { ...none, status: 'In Review', created: '2026-01-10', lastUpdated: '2026-02-10' },
      questions: ['Which queue?'],
    });
  });

  test('has its epic from the context where no line is called so', () => {
    expect(metadataOf(h(1, 'Room holds'), p(b('Context:'), ' ', card(epic))).epic).toEqual({ key: 'PAY-1', url: epic });
  });

  test('is nothing while it is still a template’s', () => {
    expect(
      metadataOf(
        h(1, 'Room holds'),
        p(b('Status:'), ' Draft | Under Review | Approved'),
        p(b('Author:'), ' [Name]'),
        p(b('Author:'), ' ', prompt('@Person')),
        p(b('Date:'), ' [YYYY-MM-DD]'),
        p(b('Last Updated:'), ' YYYY-MM-DD'),
        p(b('Context:'), ' [Link to PRD, Epic, or Jira ticket]'),
      ),
    ).toEqual(none);
  });

  test('stands above the first heading where there is no title', () => {
    expect(metadataOf(p(b('Status:'), ' Draft'), h(2, 'Overview'))).toEqual({ ...none, status: 'Draft' });
  });
});

test('the title is the only heading of level 1, and no section', () => {
  expect(readDesign(doc(h(1, 'Room holds'), h(2, 'Overview')))).toMatchObject({
    title: 'Room holds',
    sections: [{ title: 'Overview', level: 2, heading: [1], sections: [] }],
  });
});

test('where sections have level 1 there is no title', () => {
  expect(readDesign(doc(h(1, 'Overview'), p('x'), h(1, 'Goals')))).toMatchObject({
    title: undefined,
    sections: [
      { title: 'Overview', level: 1, heading: [0], sections: [] },
      { title: 'Goals', level: 1, heading: [2], sections: [] },
    ],
  });
});

test('the first of several is the title where the design says about itself below it', () => {
  expect(readDesign(doc(h(1, 'Room holds'), p(b('Status:'), ' Draft'), h(1, 'Overview'))).title).toBe('Room holds');
});

test('sections are a tree, also where levels are left out', () => {
  const leaf = (title: string, level: number, ...heading: number[]) => ({ title, level, heading, sections: [] });
  expect(readDesign(doc(macro({}, h(2, 'A'), h(4, 'B'), h(3, 'C')), h(2, 'D'))).sections).toEqual([
    { title: 'A', level: 2, heading: [0, 0], sections: [leaf('B', 4, 0, 1), leaf('C', 3, 0, 2)] },
    leaf('D', 2, 1),
  ]);
});

describe('approval roles', () => {
  const approvals = (heading: string, ...blocks: AdfNode[]) => readDesign(doc(h(2, heading), ...blocks)).approvals;

  test('are lines of a role, a name and a date', () => {
    expect(
      approvals(
        'Approval',
        p(b('Engineering Lead:'), ' ', mention('abc', 'Ada'), ' - ', date('2026-04-15')),
        p(b('Architect:'), ' Ben Ortiz - 2026-04-16', br, b('Security Review'), ': [Name] - [Date]'),
      ),
    ).toEqual([
      { role: 'Engineering Lead', person: { accountId: 'abc' }, date: '2026-04-15', path: [1] },
      { role: 'Architect', person: { notAPerson: 'Ben Ortiz' }, date: '2026-04-16', path: [2] },
      { role: 'Security Review', path: [2] },
    ]);
  });

  test('are rows of a table', () => {
    expect(
      approvals(
        'Sign-off',
        table(
          header('Role', 'Name', 'Date'),
          row('r', 'Architect', mention('abc', 'Ada'), date('2026-04-15')),
          row('s', 'QA', '', 'TBD'),
        ),
      ),
    ).toEqual([
      { role: 'Architect', person: { accountId: 'abc' }, date: '2026-04-15', path: [1, 1] },
      { role: 'QA', path: [1, 2] },
    ]);
  });

  test('are items of a list or tasks', () => {
    expect(
      approvals(
        'Approvers',
        ul(p('Architect: Ada Park')),
        tasks(task('t', 'TODO', b('QA:'), ' ', mention('abc', 'Ada'))),
      ),
    ).toEqual([
      { role: 'Architect', person: { notAPerson: 'Ada Park' }, path: [1, 0] },
      { role: 'QA', person: { accountId: 'abc' }, path: [2, 0] },
    ]);
  });

  test('stand under a heading that asks for them', () => {
    expect(approvals('Overview', p(b('Architect:'), ' Ada'))).toEqual([]);
  });
});

describe('authors are also those that a section about the document names', () => {
  const ada = mention('abc', 'Ada Park');
  const cases: [what: string, ...blocks: AdfNode[]][] = [
    ['in a line', h(2, 'Overview'), p('Words'), h(2, 'Document information'), p(b('Author:'), ' ', ada)],
    [
      'in pairs of cells',
      h(2, '9. Document Control'),
      table(row(undefined, 'Version', '2'), row(undefined, 'Authors', ada)),
    ],
    ['in a column', h(2, 'Revision history'), table(header('Version', 'Author'), row(undefined, '1', ada))],
    ['in German', h(2, 'Dokumentinformationen'), p(b('Autorin:'), ' ', ada), p(b('Verfasser:'), ' ', ada)],
    ['in Japanese', h(2, '文書情報'), p(b('作成者:'), ' ', ada)],
    ['in its heading', h(2, 'Authors'), ul(ada)],
  ];
  test.each(cases)('%s', (_, ...blocks) => {
    expect(metadataOf(h(1, 'Refunds'), ...blocks).authors).toEqual([{ accountId: 'abc' }]);
  });

  test('and nobody whom another section names', () => {
    const owners = table(header('Question', 'Owner'), row(undefined, 'Why?', ada));
    expect(metadataOf(h(1, 'Document'), h(2, 'Open Questions'), owners).authors).toEqual([]);
  });
});
