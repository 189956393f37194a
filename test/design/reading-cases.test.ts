import type { InEnglish } from '../in-english';
import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import type { Due, Owner, TrackedItem } from '../../src/features/reading/design';
import { readDesign } from './reading-in-english';
import { date, doc, h, mention, task, tasks } from '../words';

const head = '# Room holds\n\n**Date:** 2026-01-10\n\n';
const read = (markdown: string) => readDesign(markdownToAdf(head + markdown).document);

const dueOf = (due: InEnglish<Due> | undefined): string | undefined => {
  if (!due) return undefined;
  if ('day' in due) return due.day;
  return 'from' in due ? `${due.from} to ${due.to}` : due.notADay;
};
const ownerOf = (owner: Owner | undefined): string | undefined =>
  owner && ('accountId' in owner ? owner.accountId : owner.notAPerson);

/** An item in short: its words, when it is due, whose it is, whether it is done and what was decided. */
const short = ({ text, due, owner, done, answer }: InEnglish<TrackedItem>) =>
  [text, dueOf(due), ownerOf(owner), done ? 'done' : undefined, answer && `→ ${answer}`]
    .filter((part) => part !== undefined)
    .join(' | ');
const questions = (markdown: string) => read(markdown).openQuestions.map(short);
const milestones = (markdown: string) => read(markdown).milestones.map(short);

test('a status says done with a date, a reason or a key behind it; negated, partly or in doubt it does not', () => {
  const statuses = ['resolved → eu', 'Resolved (2026-03-01)', 'Resolved: 12', 'Closed (PAY-3)'];
  const open = ['Not resolved', 'Partly resolved', 'Resolved?', 'Done by 2026-05-01', 'Resolved once Ada agrees'];
  const rows = [...statuses, ...open].map((status) => `| Which? | ${status} |`).join('\n');
  expect(
    read(`## Open Questions\n\n| Question | Status |\n|---|---|\n${rows}`).openQuestions.map(({ done }) => done),
  ).toEqual([...statuses.map(() => true), ...open.map(() => false)]);
});

test('a mark before or after the words says done and is no part of them', () => {
  expect(
    questions(`## Open Questions

- Which queue? **RESOLVED:** SQS
- ✅ **Which font?** Inter.
- Which size? (resolved)
- **[Resolved]** Which bank? N26.
- **Resolved (2026-03-01):** Which plan? Small.
- **Login:** ~~Basic only~~ — **Resolved.** Both are there.
- RESOLVED: Which cache? Redis
- Which team?
  - **Decided:** Blue
- Which town? (not resolved)
- Is it done?

| Item | Details |
|---|---|
| **Target** *(Resolved 2026-08-09)* | Lung |`),
  ).toEqual([
    'Which queue? | done | → SQS',
    'Which font? | done | → Inter.',
    'Which size? | done',
    'Which bank? | done | → N26.',
    'Which plan? | done | → Small.',
    'Login: Basic only | done | → Both are there.',
    'Which cache? | done | → Redis',
    'Which team? | done | → Blue',
    'Which town? (not resolved)',
    'Is it done?',
    'Target | done',
  ]);
});

test('an answer that is still looked for ends nothing, and a status that says open counts more', () => {
  expect(
    questions(`## Open Questions

- Which queue?
  - Decision: pending
- Which region?
  - Decision: defer
- Which store?
  - Answer: Postgres?
- Which cache?
  - Decision: Redis
  - Status: Open`),
  ).toEqual([
    'Which queue? | → pending',
    'Which region? | → defer',
    'Which store? | → Postgres?',
    'Which cache? | → Redis',
  ]);
});

test('headings that carry name and date are the milestones, what stands under them is their detail', () => {
  expect(
    milestones(`## Milestones

### Alpha (2026-04-15)

Write path works.

### Beta (2026-05-15)

- Read path
- Metrics

## Development plan

### Milestone 1: Ship

Exit criteria

- It is merged.

### Milestone 2: Clean up`),
  ).toEqual(['Alpha | 2026-04-15', 'Beta | 2026-05-15', 'Milestone 1: Ship', 'Milestone 2: Clean up']);
  expect(
    milestones('## Milestones\n\n### M1 – Foo (2026-03-01)\n\n- a\n- b\n\n### M2 – Bar (2026-04-01)\n\n- c'),
  ).toEqual(['M1 – Foo | 2026-03-01', 'M2 – Bar | 2026-04-01']);
});

test('a task is Confluence’s own action item: the first person is its owner, the first date its due day', () => {
  const design = readDesign(
    doc(
      h(2, 'Open Questions'),
      tasks(
        task('1', 'TODO', mention('u1', 'Ada'), ' Which queue do we use? ', date('2026-04-15')),
        task('2', 'TODO', 'Which store? ', mention('u2', 'Ben'), ' ', date('2026-04-16')),
        task('3', 'TODO', 'Does ', mention('u3', 'Chloe'), ' know?'),
      ),
      h(2, 'Milestones'),
      tasks(task('4', 'TODO', 'Write path ', mention('u1', 'Ada'), ' ', date('2026-04-15'))),
    ),
  );
  expect([...design.openQuestions, ...design.milestones].map(short)).toEqual([
    'Which queue do we use? | 2026-04-15 | u1',
    'Which store? | 2026-04-16 | u2',
    'Does @Chloe know? | u3',
    'Write path | 2026-04-15 | u1',
  ]);
});

test('bold lines over questions are topics', () => {
  expect(
    questions(
      '## Open Questions\n\n**Backend**\n\n- Which queue?\n\n**Integration**\n\nHow much of the old system stays?',
    ),
  ).toEqual(['Which queue?', 'How much of the old system stays?']);
});

test('the title of a document announces nothing', () => {
  const { milestones: found } = readDesign(
    markdownToAdf('# Payments - Vision and Roadmap\n\n## Background\n\n- Launched the old service: 2019-03-01')
      .document,
  );
  expect(found).toEqual([]);
});

test('under a mixed heading the rows of a table that names questions all are', () => {
  expect(
    questions(
      '## Risks and Open Questions\n\n| # | Question | Owner |\n|---|---|---|\n| 1 | Retention | Ada |\n| 2 | Which queue? | Ada |',
    ),
  ).toEqual(['Retention | Ada', 'Which queue? | Ada']);
});

test('under a mixed heading a section whose text asks is a question', () => {
  expect(
    questions(
      '## Scenarios and open questions\n\n### Retries\n\nOne context for each try?\n\n### Security\n\nHeaders are secret.',
    ),
  ).toEqual(['Retries']);
});

test.each([
  ...['Open Questions – Backend', 'Appendix B: Open Questions', 'Open items', 'Open Questions [optional]'],
  ...['General service open questions', 'Open Questions / TODOs', 'Pending decisions'],
])('“%s” announces questions', (heading) => {
  expect(questions(`## ${heading}\n\n- Which queue?`)).toEqual(['Which queue?']);
});

test('a heading that says resolved has questions that are done; a line over others opens new ones', () => {
  expect(
    questions('## Open Questions — resolved\n\n- Which queue?\n\nNew open questions for later:\n\n- Which store?'),
  ).toEqual(['Which queue? | done', 'Which store?']);
});

test.each([
  'Timeline Estimate',
  'Phased roadmap',
  'Incremental Milestones',
  '10.1 Delivery phases',
  'Milestone Checklist',
])('“%s” announces milestones', (heading) => {
  expect(milestones(`## ${heading}\n\n| Phase | Due |\n|---|---|\n| Beta | 2026-05-15 |`)).toEqual([
    'Beta | 2026-05-15',
  ]);
});

test('labels after a bold question, in its number and in brackets say of it what they say', () => {
  expect(
    questions(`## Open Questions

1. **Which queue?** Owner: Ada. Due: 2026-04-15. Status: Open
2. *Which store?* Owner: Ada
3. **Q3 (owner: Ada):** Which toy?
4. Which pot? Owner: Ada.
5. Which cache? (Owner: Ann, due 2026-04-01)`),
  ).toEqual([
    'Which queue? | 2026-04-15 | Ada',
    'Which store? | Ada',
    'Which toy? | Ada',
    'Which pot? | Ada',
    'Which cache? | 2026-04-01 | Ann',
  ]);
});

test('an unknown label ends the field above it', () => {
  const [question] = read(
    '## Open Questions\n\n- Which queue?\n  - Decision: SQS\n  - **Trade-off:** it costs more',
  ).openQuestions;
  expect({ answer: question?.answer, context: question?.context }).toEqual({
    answer: 'SQS',
    context: 'Trade-off: it costs more',
  });
});

test('a day may have a time', () => {
  expect(milestones('## Timeline\n\n- **June 2, 5:00 pm PDT**: Write path\n- 2026-07-01 09:00 UTC: Launch')).toEqual([
    'Write path | 2026-06-02',
    'Launch | 2026-07-01',
  ]);
  expect(milestones('## Milestones\n\n| Milestone | Due |\n|---|---|\n| Read path | 2026-09-25 09:10 |')).toEqual([
    'Read path | 2026-09-25',
  ]);
});

test('a date that was struck through is no longer said', () => {
  expect(milestones('## Milestones\n\n| Milestone | Due |\n|---|---|\n| Ship | ~~2026-04-10~~ 2026-04-17 |')).toEqual([
    'Ship | 2026-04-17',
  ]);
});

test('a name keeps no date and no sign that parts it', () => {
  expect(
    milestones(
      '## Milestones\n\n- Ship: 2026-04-15\n- Talk, 2026-08-01\n- Docs: 2026-07-01 → 2026-07-15\n- Kick-off on 2026-01-15\n- Clean-up: by 2026-10-01',
    ),
  ).toEqual([
    'Ship | 2026-04-15',
    'Talk | 2026-08-01',
    'Docs | 2026-07-01 to 2026-07-15',
    'Kick-off | 2026-01-15',
    'Clean-up | 2026-10-01',
  ]);
});

test('the column that names comes before what is delivered; a total is no milestone', () => {
  expect(
    milestones(`## Implementation Plan

| Task | Deliverables | Status |
|---|---|---|
| Monorepo setup | Web + API | ✅ COMPLETO |
| **Total** | | |

## Milestones

| Gate | Date | Status |
|---|---|---|
| Schema lock | 2026-06-18 | done |

## Schedule

| Date | Milestone/Deliverable |
|---|---|
| 2026-04-15 | Write path |`),
  ).toEqual(['Monorepo setup | done', 'Schema lock | 2026-06-18 | done', 'Write path | 2026-04-15']);
});

test('a matrix of features is no plan, which is said', () => {
  const { milestones: found, skipped } = read(
    '## Timeline\n\n| Feature | First | Later |\n|---|---|---|\n| Login | x | |',
  );
  expect({ found, skipped: skipped.map(({ what }) => what) }).toEqual({
    found: [],
    skipped: ['Table under “Timeline”'],
  });
});

test('numbered headings name phases, and so does a number beside a name', () => {
  expect(
    milestones('## 10. Implementation Plan\n\n### 10.1 Phase 1: Core API\n\nText.\n\n### 10.2 Phase 2: Clients'),
  ).toEqual(['Phase 1: Core API', 'Phase 2: Clients']);
  expect(
    milestones('## Roadmap\n\n| Phase | Name | Size |\n|---|---|---|\n| 1 | Core API | M |\n| 2 | Clients | L |'),
  ).toEqual(['Core API', 'Clients']);
});

test('phases that are headings are a plan without its heading, if it is about work', () => {
  const phases = '### Phase 1: Prepare\n\nText.\n\n### Phase 2: Commit\n\nText.';
  const { milestones: found, skipped } = read(`## Protocol\n\n${phases}`);
  expect([milestones(`## Proposal\n\n${phases}`), found, skipped]).toEqual([
    ['Phase 1: Prepare', 'Phase 2: Commit'],
    [],
    [
      {
        what: 'Phases under “Protocol”',
        reason:
          'it looks like milestones, but its heading doesn’t say so; put it under a heading such as “Milestones” to track it',
        looksLike: 'milestone',
      },
    ],
  ]);
});

test('phases that a second section explains are read once', () => {
  const phases = (word: string) => `### Phase 1: ${word}\n\n### Phase 2: ${word}`;
  expect(milestones(`## Proposal\n\n${phases('Build')}\n\n## Implementation details\n\n${phases('Details')}`)).toEqual([
    'Phase 1: Build',
    'Phase 2: Build',
  ]);
});

test('a phase of which all work is done is done', () => {
  expect(
    milestones(`## Phases

### Phase 1: Core

- [x] API
- [x] Store

### Phase 2: Clients

- [x] Web
- [ ] Mobile

### Phase 3: Ship (PAY-3, closed)

### Phase 4: Tidy

| Task | Status |
|---|---|
| Logs | ✅ Done |
| Docs | in progress |`),
  ).toEqual(['Phase 1: Core | done', 'Phase 2: Clients', 'Phase 3: Ship | done', 'Phase 4: Tidy']);
});

test('a quarter as a heading says when what is listed under it is due', () => {
  expect(milestones('## Roadmap\n\n### Q3 2026\n\n- Write path\n- Read path')).toEqual([
    'Write path | 2026-07-01 to 2026-09-30',
    'Read path | 2026-07-01 to 2026-09-30',
  ]);
});

test('footnotes are no part of the last section', () => {
  const { openQuestions } = readDesign(
    markdownToAdf('# Overview\n\nText.[^1]\n\n# Open Questions\n\n- Should we?[^1]\n\n[^1]: A note.').document,
  );
  expect(openQuestions.map(short)).toEqual(['Should we?']);
});

test('a sentence that guides, and what a template asks its authors, are no questions', () => {
  expect(
    questions(
      '## Open Questions\n\nWhat still needs to be figured out?\n\n- [ ] Which queue?\n- What parts of the design do you expect to be resolved later?\n  - How long?',
    ),
  ).toEqual(['Which queue?', 'How long?']);
});

test('“Open question:” is one wherever it stands', () => {
  expect(
    questions('## Storage\n\nWe keep holds.\n\nOpen question: For how long?\n\n- Key question: Who pays?'),
  ).toEqual(['For how long?', 'Who pays?']);
});

test('items with a ticket of the design stay tracked where nothing announces them', () => {
  const { document } = markdownToAdf(
    '## Notes\n\n| Question | Owner | Ticket |\n|---|---|---|\n| Which queue? | Ada | [PAY-7](https://x.atlassian.net/browse/PAY-7) |\n| Whose? | Ben | |',
  );
  expect(readDesign(document, { tickets: new Map([['PAY-7', 'question']]) }).openQuestions.map(short)).toEqual([
    'Which queue? | Ada',
  ]);
  expect(readDesign(document).openQuestions).toEqual([]);
});

describe('what a design says about itself', () => {
  const about = (markdown: string) => {
    const { document } = markdownToAdf(markdown);
    const { title, metadata } = readDesign(document);
    const { authors, status, created, lastUpdated } = metadata;
    return { title, authors: authors.map(ownerOf), status, created, lastUpdated };
  };

  test('may be plain lines', () => {
    expect(about('RFC 12: Room holds\n===\n\nAuthor: Ada Park\nStatus: Draft\nDate: 2026-01-10\n\n## Goals')).toEqual({
      title: 'RFC 12: Room holds',
      ...{ authors: ['Ada Park'], status: 'Draft', created: '2026-01-10', lastUpdated: undefined },
    });
  });

  test('may follow a title of level 2, and not a section such as “Overview”', () => {
    const lines = '* Author(s): Ada Park\n* Status: Final\n* Last updated: 2026-8-22\n\n## Goals\n\nText.';
    expect([about(`Room holds\n----\n${lines}`), about(`## Overview\n${lines}`).title]).toEqual([
      {
        title: 'Room holds',
        ...{ authors: ['Ada Park'], status: 'Final', created: undefined, lastUpdated: '2026-08-22' },
      },
      undefined,
    ]);
  });

  test('may be front matter, which becomes a table and no heading', () => {
    const markdown =
      '---\nfeature: holds\nstart-date: 2026-01-10\nauthors:\n  - Ada Park\n  - Ben Ortiz\n---\n\n# Room holds\n\nText.';
    expect(about(markdown)).toEqual({
      title: 'Room holds',
      ...{ authors: ['Ada Park', 'Ben Ortiz'], status: undefined, created: '2026-01-10', lastUpdated: undefined },
    });
    expect(markdownToAdf(markdown).document.content.map(({ type }) => type)).toEqual(['table', 'heading', 'paragraph']);
    expect(markdownToAdf('---\n\nText.\n\n---').document.content.map(({ type }) => type)).toEqual([
      'rule',
      'paragraph',
      'rule',
    ]);
  });
});

test('dates that have one meaning are read, and what else is said stays as written', () => {
  const table = ['| Milestone | Due |', '|---|---|'];
  const due = (...said: string[]) =>
    milestones(
      `## Milestones\n\n${[...table, ...said.map((words, at) => `| m${String(at)} | ${words} |`)].join('\n')}`,
    ).map((item) => item.split(' | ')[1]);
  expect(
    due(
      '15/Apr/26',
      '17th of April 2026',
      'Q3 ’26',
      "Q3 '26",
      '2026-04-10 → 2026-04-17',
      '~~2026-04-10~~ 2026-04-17',
      'early April 2026',
    ),
  ).toEqual([
    '2026-04-15',
    '2026-04-17',
    '2026-07-01 to 2026-09-30',
    '2026-07-01 to 2026-09-30',
    '2026-04-10 to 2026-04-17',
    '2026-04-17',
    'early April 2026',
  ]);
});

describe('sign-offs', () => {
  const signOffs = (markdown: string) =>
    read(markdown).approvals.map(({ role, person, date: day }) => [role, ownerOf(person), day]);

  test('stand in items, ticked or not, with what was decided instead of a name', () => {
    expect(
      signOffs(
        '## Approvals\n\n- [x] **Product Manager:** Approved - scope checked (2025-11-10)\n- [x] Security — Bob, 2026-01-02\n- [ ] **Legal:** ',
      ),
    ).toEqual([
      ['Product Manager', undefined, '2025-11-10'],
      ['Security', 'Bob', '2026-01-02'],
      ['Legal', undefined, undefined],
    ]);
  });

  test('stand in tables by role, whose header may say more, and by approver', () => {
    expect([
      signOffs(
        '## Sign Off\n\n| Role / Designation | Name | Status | Date |\n|---|---|---|---|\n| Project Manager | Ada | Approved | 2026-09-22 |',
      ),
      signOffs(
        '## Approvals & Sign-off\n\n| Approver | Decision | Date |\n|---|---|---|\n| Ada (Architect) | Approved | 2026-01-02 |\n| Ben | | |',
      ),
    ]).toEqual([[['Project Manager', 'Ada', '2026-09-22']], [['Architect', 'Ada', '2026-01-02']]]);
  });

  test('are none in a section that says how something is signed', () => {
    expect(
      signOffs(
        '## Signatures\n\n- Each message — signed by the sender, with a key of 2026-01-02\n- Keys: Approved lists only',
      ),
    ).toEqual([]);
  });
});
