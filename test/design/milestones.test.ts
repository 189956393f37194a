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
  ul,
} from '../words';
import { saidOf } from './said';

const under = (heading: string, ...blocks: AdfNode[]) =>
  readDesign(doc(h(1, 'Room holds'), p(b('Date:'), ' ', date('2026-01-10')), h(2, heading), ...blocks));

const milestonesOf = ({ milestones }: ReturnType<typeof readDesign>) => saidOf(milestones);
const assumed = 'the year 2026, from the design’s date';

describe('a table', () => {
  test.each([
    ...['Timeline', 'Key Milestones', 'Timeline & Milestones', 'Project Schedule', 'Roadmap', 'Implementation Plan'],
    ...['7. Implementation plan', 'Rollout Plan', 'Meilensteine', 'Cronograma', 'スケジュール'],
  ])('under “%s” holds milestones', (heading) => {
    expect(milestonesOf(under(heading, table(header('Milestone'), row('m', 'Ship'))))).toEqual([{ text: 'Ship' }]);
  });

  test.each([
    [
      ['Milestone', 'Date', 'Owner', 'Output'],
      ['Ship', 'Feb 5', 'QA/DevOps', 'x'],
      { due: { day: '2026-02-05', assumed }, owner: { notAPerson: 'QA/DevOps' } },
    ],
    [
      ['Milestone', 'Target Date', 'Status'],
      ['Ship', 'Q2 2026 (target)', 'Done'],
      { due: { from: '2026-04-01', to: '2026-06-30' }, done: true },
    ],
    [['Phase', 'Duration', 'Owner(s)'], ['Ship', '2 weeks', '[TBD]'], {}],
    [['Task', 'Who', 'When'], ['Ship', 'Ada', 'Week 4'], { due: { notADay: 'Week 4' }, owner: { notAPerson: 'Ada' } }],
    [
      ['Phase', 'Milestone', 'Start', 'End'],
      ['1', 'Ship', '2026-01-01', '2026-02-01'],
      { start: '2026-01-01', due: { day: '2026-02-01' } },
    ],
    [['#', 'Milestone', 'Depends on'], ['M2', 'Ship', 'M1'], { number: 'M2', dependsOn: ['M1'] }],
    [
      ['Meilenstein', 'Beginn', 'Abhängig von'],
      ['Ship', '2026-01-01', 'API'],
      { start: '2026-01-01', dependsOn: ['API'] },
    ],
    [
      ['Hito', 'Fecha', 'Dependencias'],
      ['Ship', '2026-01-01', 'API'],
      { due: { day: '2026-01-01' }, dependsOn: ['API'] },
    ],
    [['Jalon', 'Prérequis'], ['Ship', 'API'], { dependsOn: ['API'] }],
    [['マイルストーン', '依存先'], ['Ship', 'API'], { dependsOn: ['API'] }],
    [['Milestone', 'Blocked by'], ['Ship', 'None'], {}],
    [['Deliverable', 'Deadline'], ['Ship', 'TBC'], { due: { notADay: 'TBC' } }],
  ])('has its columns read by meaning: %j', (columns, cells, said) => {
    expect(milestonesOf(under('Timeline', table(header(...columns), row('m', ...cells))))).toEqual([
      { text: 'Ship', ...said },
    ]);
  });

  test('whose dates are still a template’s has no milestones yet', () => {
    const rows = [row('a', 'Ship', '[Date]'), row('b', 'Launch', 'YYYY-MM-DD'), row('c', '[Milestone]', '2026-04-15')];
    expect(
      under('Timeline', table(header('Milestone', 'Date'), ...rows)).milestones.map(({ isPrompt }) => isPrompt),
    ).toEqual([true, true, true]);
  });

  test.each([
    ['Time', 'Event'],
    ['Date', 'Author', 'Changes'],
    ['Version', 'Date', 'Description'],
  ])('that tells what happened is left alone: %s, %s', (...columns) => {
    expect(under('Timeline', table(header(...columns), row('m', ...columns)))).toMatchObject({
      milestones: [],
      skipped: [
        {
          what: 'Table under “Timeline”',
          reason: 'it tells what happened, not what is planned: it has no column named Milestone, Phase or Task',
        },
      ],
    });
  });
});

describe('phases', () => {
  test('that are bold lines with tasks are a milestone each, their tasks are none', () => {
    const design = under(
      'Implementation Phases',
      p(b('Phase 1: Write path'), ' (Week 1-2)'),
      tasks(task('t1', 'TODO', 'Queue'), task('t2', 'DONE', 'Store')),
      p(b('Phase 2: Read path'), ' (Feb 5-6)'),
      tasks(task('t3', 'TODO', 'Cache')),
      p(b('Owner:'), ' ', mention('abc', 'Ada')),
    );
    expect(design.milestones).toEqual([
      {
        ...{
          kind: 'milestone',
          text: 'Phase 1: Write path',
          due: { notADay: 'Week 1-2' },
          done: false,
          isPrompt: false,
        },
        place: { form: 'paragraph', path: [3] },
      },
      {
        ...{ kind: 'milestone', text: 'Phase 2: Read path', done: false, isPrompt: false },
        ...{ due: { from: '2026-02-05', to: '2026-02-06', assumed }, owner: { accountId: 'abc' } },
        place: { form: 'paragraph', path: [5] },
      },
    ]);
  });

  test('that are headings with ticket and points are a milestone each', () => {
    const design = under(
      'Implementation Plan',
      h(3, 'Phase 1: Write path (PAY-12) - 5 points'),
      p(b('Goal:'), ' Holds are kept'),
      p(b('Tasks:'), ' Queue'),
      ul(p('Owner: Ada'), p('Due: April 15, 2026')),
      h(4, 'Phase 1a'),
      h(3, 'Phase 2: Read path'),
      h(3, 'Out of scope'),
      p('Owner: nobody'),
    );
    expect(design.milestones).toEqual([
      {
        ...{ kind: 'milestone', text: 'Phase 1: Write path', ticket: { key: 'PAY-12' }, context: 'Holds are kept' },
        ...{ due: { day: '2026-04-15' }, owner: { notAPerson: 'Ada' }, done: false, isPrompt: false },
        place: { form: 'heading', path: [3] },
      },
      {
        ...{ kind: 'milestone', text: 'Phase 2: Read path', done: false, isPrompt: false },
        place: { form: 'heading', path: [8] },
      },
    ]);
  });

  test('that are list items are a milestone each', () => {
    expect(
      milestonesOf(
        under(
          'Implementation Plan',
          ol(li(p(b('Phase 1'), ' – Write path'), ul('Queue')), li(p('Phase 2: Read path'))),
        ),
      ),
    ).toEqual([{ text: 'Phase 1 – Write path' }, { text: 'Phase 2: Read path' }]);
  });

  test('whose names are still a template’s are prompts', () => {
    expect(milestonesOf(under('Implementation Plan', h(3, 'Phase 1: [Name] ([Ticket ID]) - [Story Points]')))).toEqual([
      { text: 'Phase 1: [Name]', isPrompt: true },
    ]);
  });

  test('beside a table only explain it, which is said once they are written', () => {
    const rows = table(header('Phase', 'Owner'), row('m', 'Ship', 'Ada'));
    expect(
      [
        under('Implementation Plan', rows, h(3, 'Phase 1: Write path'), h(3, 'Phase 2: Read path')),
        under('Implementation Plan', rows, h(3, 'Phase 1: [Name]')),
      ].map((design) => ({ texts: milestonesOf(design), skipped: design.skipped })),
    ).toEqual([
      {
        texts: [{ text: 'Ship', owner: { notAPerson: 'Ada' } }],
        skipped: [
          {
            what: 'Phases under “Implementation Plan”',
            reason: 'the milestones here are the rows of the table, so the phases beside it are not tracked as well',
          },
        ],
      },
      { texts: [{ text: 'Ship', owner: { notAPerson: 'Ada' } }], skipped: [] },
    ]);
  });

  test('of a roll-out are milestones where no other plan is', () => {
    const rollout = [h(2, 'Deployment Plan'), h(3, 'Phase 1: Staging'), h(3, 'Phase 2: Production')];
    const timeline = [h(2, 'Timeline'), table(header('Milestone', 'Date'), row('m', 'Ship', undefined))];
    expect([doc(...rollout), doc(...rollout, ...timeline)].map((one) => readDesign(one)).map(milestonesOf)).toEqual([
      [{ text: 'Phase 1: Staging' }, { text: 'Phase 2: Production' }],
      [{ text: 'Ship' }],
    ]);
  });

  test('under any other heading are none', () => {
    expect(under('Migration Steps', p(b('Phase 1: Copy'))).milestones).toEqual([]);
  });
});

describe('a list', () => {
  test('of milestones gives one an item, with its date out of its words', () => {
    expect(
      milestonesOf(
        under(
          'Milestones',
          ul(
            p('Design approved (Feb 5)'),
            p('2026-04-15: Write path'),
            p(b('Read path'), ' - by May 5, 2026'),
            p('Ship: Q3 2026'),
            p('Launch ', date('2026-10-01')),
            p('Clean up'),
            p('Celebrate: TBD'),
          ),
        ),
      ),
    ).toEqual([
      { text: 'Design approved', due: { day: '2026-02-05', assumed } },
      { text: 'Write path', due: { day: '2026-04-15' } },
      { text: 'Read path', due: { day: '2026-05-05' } },
      { text: 'Ship', due: { from: '2026-07-01', to: '2026-09-30' } },
      { text: 'Launch', due: { day: '2026-10-01' } },
      { text: 'Clean up' },
      { text: 'Celebrate', due: { notADay: 'TBD' } },
    ]);
  });

  test('of tasks has the ticked ones done, and struck-through ones and those with a lozenge', () => {
    expect(
      milestonesOf(
        under(
          'Milestones',
          tasks(task('t1', 'DONE', 'Write path'), task('t2', 'TODO', 'Read path')),
          ul(p(struck('Old')), p('Ship ', lozenge('Done'))),
        ),
      ),
    ).toEqual([
      { text: 'Write path', done: true },
      { text: 'Read path' },
      { text: 'Old', done: true },
      { text: 'Ship', done: true },
    ]);
  });

  test('names tickets at its items’ ends', () => {
    const link = card('https://x.atlassian.net/browse/PAY-7');
    expect(milestonesOf(under('Milestones', ul(p('Ship (Feb 5, 2026) ', link, ' ', lozenge('Done')))))).toEqual([
      { text: 'Ship', due: { day: '2026-02-05' }, ticket: { key: 'PAY-7' }, done: true },
    ]);
  });

  test('under a timeline gives the items that name a date, and counts the others', () => {
    const design = under(
      'Timeline',
      ul('We hope for the best', 'Ship: April 15, 2026', p('Launch', br, 'Due: Week 4')),
    );
    expect({ milestones: milestonesOf(design), skipped: design.skipped }).toEqual({
      milestones: [
        { text: 'Ship', due: { day: '2026-04-15' } },
        { text: 'Launch', due: { notADay: 'Week 4' } },
      ],
      skipped: [{ what: 'Timeline, 1 of 3 items', reason: 'it names no date, so it is not read as a milestone' }],
    });
  });

  test('of what happened at which time is left alone', () => {
    expect(under('Timeline', ul('10:05 Alarm', '10:20 Page down', 'Later: all well'))).toMatchObject({
      milestones: [],
      skipped: [{ what: 'List under “Timeline”', reason: 'it tells what happened at which time, not what is planned' }],
    });
  });

  test('under a plan is its steps, which is said once they are written', () => {
    const skipped = [
      {
        what: 'List under “Implementation Plan”',
        reason:
          'it names no phases, so its items are read as steps of the plan; put milestones under a heading such as “Milestones”',
        looksLike: 'milestone',
      },
    ];
    expect(['Add the table', '[Step 1]'].map((step) => under('Implementation Plan', ol(step)))).toMatchObject([
      { milestones: [], skipped },
      { milestones: [], skipped: [] },
    ]);
  });
});

test('milestones that are prompts of the editor are none, said once a list', () => {
  const { milestones, skipped } = under('Plan', p(b('Phase 1: '), prompt('Name')), p(b('Phase 2: '), prompt('Name')));
  expect({ milestones, skipped }).toEqual({
    milestones: [],
    skipped: [{ what: 'Plan, items 1 and 2', reason: 'it is still the template’s prompt' }],
  });
});

test('a section that says that there are none, or says nothing to be read, is said', () => {
  const skippedIn = (...blocks: AdfNode[]) => under('Timeline', ...blocks).skipped;
  expect([skippedIn(p('TBD')), skippedIn(), skippedIn(p('We hope for spring.'))]).toEqual([
    [{ what: 'Section “Timeline”', reason: 'it says that there are none: “TBD”' }],
    [{ what: 'Section “Timeline”', reason: 'it is empty' }],
    [{ what: 'Section “Timeline”', reason: 'it holds no table, list or phases that could be read as milestones' }],
  ]);
});
