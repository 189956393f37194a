import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import { readDesign } from './reading-in-english';

const head = '# Garden gate\n\n**Date:** 2026-01-10\n\n';
const read = (markdown: string) => readDesign(markdownToAdf(head + markdown).document);
const milestones = (markdown: string) => read(markdown).milestones.map(({ text }) => text);
const skipped = (markdown: string) => read(markdown).skipped.map(({ what }) => what);

describe('a table of events', () => {
  test.each([
    ['Weeks from Launch', '-6 weeks', '0 weeks'],
    ['When', 'T-4', 'T+1'],
    ['Tag', 'Woche 2', 'Woche 3'],
    ['Offset', 'D-10', 'D'],
  ])('whose column %s counts from a day to come is a plan', (column, first, last) => {
    const table = `## Timeline\n\n| ${column} | Area | Events |\n|---|---|---|\n| ${first} | core | Freeze the core |\n| ${last === 'D' ? 'D-0' : last} | all | Launch |`;
    expect(milestones(table)).toEqual(['Freeze the core', 'Launch']);
  });

  test.each([
    ['2025-12-01', '2025-12-02'],
    ['09:10', '09:25'],
    ['', ''],
  ])('with %s and %s tells what happened', (first, last) => {
    const table = `## Timeline\n\n| Time | Event |\n|---|---|\n| ${first} | Alarm |\n| ${last} | Restart |`;
    expect([milestones(table), skipped(table)]).toEqual([[], ['Table under “Timeline”']]);
  });
});

describe('phases under a heading that says nothing of a plan', () => {
  const phases = (heading: string, names: readonly string[]) =>
    `## ${heading}\n\n${names.map((name) => `### ${name}\n\n1. Dig`).join('\n\n')}`;

  test('are a plan where they count up and say when they are', () => {
    const names = ['PHASE 0 — Seeds and soil (Week 1)', 'PHASE 1 — Sowing (Weeks 2–3)', 'PHASE 2 — Care (2 months)'];
    expect(milestones(phases('The harvest', names))).toEqual([
      'PHASE 0 — Seeds and soil',
      'PHASE 1 — Sowing',
      'PHASE 2 — Care',
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['are two', ['Phase 1: Dig (Week 1)', 'Phase 2: Sow (Week 2)']],
    ['do not count up', ['Phase 1: Dig (Week 1)', 'Phase 3: Sow (Week 2)', 'Phase 4: Care (Week 3)']],
    ['say no time', ['Phase 1: Dig', 'Phase 2: Sow', 'Phase 3: Care']],
  ])('are said where they %s', (_, names) => {
    const text = phases('The harvest', names);
    expect([milestones(text), skipped(text)]).toEqual([[], ['Phases under “The harvest”']]);
  });

  const list = (times: readonly string[]) =>
    `## Recommended way\n\n${times.map((time, at) => `${String(at + 1)}. **Phase ${String(at + 1)} - Door ${String(at)} ${time}**\n   - Paint it`).join('\n')}`;

  test('are a plan in a list of which each item names one', () => {
    expect(milestones(list(['(Week 1)', '(Week 2-3)', '(Week 4)']))).toEqual([
      'Phase 1 - Door 0',
      'Phase 2 - Door 1',
      'Phase 3 - Door 2',
    ]);
  });

  test('are said in a list that names no time', () => {
    expect([milestones(list(['', '', ''])), skipped(list(['', '', '']))]).toEqual([
      [],
      ['Phases under “Recommended way”'],
    ]);
  });

  test('are done where a table of the same phases says so', () => {
    const names = ['Phase 0: Seeds (Week 1)', 'Phase 1: Sowing (Week 2)', 'Phase 2: Care (Week 3)'];
    const tracker =
      '| Phase | Status |\n|---|---|\n| 0 Seeds | ✅ done 2026-02-01 |\n| 1 Sowing | drafted |\n| 2 | not done |';
    const design = read(`${phases('The harvest', names)}\n\n## Where we are\n\n${tracker}`);
    expect(design.milestones.map(({ text, done }) => [text, done])).toEqual([
      ['Phase 0: Seeds', true],
      ['Phase 1: Sowing', false],
      ['Phase 2: Care', false],
    ]);
  });
});

describe('milestones of a later version', () => {
  const numbered = '## Milestone 0 — Yard\n\n- Fence\n\n## Milestone 1 — Paths\n\n- Gravel\n\n';

  test.each([
    'Future milestones (not part of the first version)',
    'Later milestones',
    'Possible milestones (out of scope)',
  ])('under “%s” do not stand for those of the design', (heading) => {
    const text = `${numbered}## ${heading}\n\n### Voting\n\nMore.\n\n### A second yard\n\nMore.`;
    expect([milestones(text), skipped(text)]).toEqual([
      ['Milestone 0 — Yard', 'Milestone 1 — Paths'],
      [`Phases under “${heading}”`],
    ]);
  });

  test('are read where the design has no others', () => {
    expect(milestones('## Future milestones\n\n### Voting\n\nMore.\n\n### A second yard\n\nMore.')).toEqual([
      'Voting',
      'A second yard',
    ]);
  });
});

describe('steps named by a release', () => {
  test('are headings that are its number', () => {
    expect(
      milestones('## Proposed roadmap\n\n### 4.15\n\n* [ ] Move the gate\n\n### v4.16.1\n\n* [ ] Retire it'),
    ).toEqual(['4.15', 'v4.16.1']);
  });

  test('are items of a timeline that name one, and no others', () => {
    const text = [
      '## Timeline',
      '',
      '- The option comes with gatekeeper v6.2.0',
      '- It is gone in the next major release',
      '- It takes 2.5 hours to migrate',
    ].join('\n');
    expect([milestones(text), skipped(text)]).toEqual([
      ['The option comes with gatekeeper v6.2.0', 'It is gone in the next major release'],
      ['Timeline, 1 of 3 items'],
    ]);
  });

  test.each(['Feature lifecycle phases', 'Rollout plan', 'Release stages'])(
    'are how mature it is, under “%s”',
    (heading) => {
      expect(milestones(`## ${heading}\n\n### Alpha\n\nA.\n\n### Public beta\n\nB.\n\n### GA\n\nC.`)).toEqual([
        'Alpha',
        'Public beta',
        'GA',
      ]);
    },
  );

  test('are none under another heading', () => {
    expect(milestones('## Graduation criteria\n\n### Alpha\n\nA.\n\n### Beta\n\nB.')).toEqual([]);
  });
});

test('a phase that is named by a condition keeps it', () => {
  const design = read('## Implementation plan\n\n### Phase 1: Launch\n\nx\n\n### Phase 2: After Otter Launch\n\nx');
  expect(design.milestones.map(({ text, due }) => [text, due])).toEqual([
    ['Phase 1: Launch', undefined],
    ['Phase 2: After Otter Launch', undefined],
  ]);
});

test('how many sessions a phase takes is no part of its name', () => {
  const design = read(
    '## Implementation plan\n\n### Phase 1: Dig (2-3 sessions)\n\nx\n\n### Phase 2: Sow (1 session)\n\nx',
  );
  expect(design.milestones.map(({ text, due }) => [text, due])).toEqual([
    ['Phase 1: Dig', { notADay: '2-3 sessions' }],
    ['Phase 2: Sow', { notADay: '1 session' }],
  ]);
});

test('a day in eight figures and a quarter before its year have one meaning', () => {
  const rows = ['20260415', '2Q26', "3Q'26", '20261345'].map((due) => `| Ship ${due} | ${due} |`).join('\n');
  const design = read(`## Milestones\n\n| Milestone | Due |\n|---|---|\n${rows}`);
  expect(design.milestones.map(({ due }) => due)).toEqual([
    { day: '2026-04-15' },
    { from: '2026-04-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-09-30' },
    { notADay: '20261345' },
  ]);
});

test.each(['Driver', 'Accountable', 'Point of contact', 'Contact', 'Lead'])(
  'a column “%s” names the owner',
  (column) => {
    const design = read(`## Milestones\n\n| Milestone | ${column} | Due |\n|---|---|---|\n| Ship | Ada | 2026-04-15 |`);
    expect(design.milestones.map(({ owner }) => owner)).toEqual([{ notAPerson: 'Ada' }]);
  },
);

describe('a roll-out', () => {
  test.each(['Rollout', 'Rollout plan', 'Phased roll-out'])(
    'that is one numbered list under “%s” has its steps as milestones',
    (heading) => {
      expect(
        milestones(`## ${heading}\n\nIt goes as follows:\n\n1. Add the gate\n2. Tell the owners\n3. Drop the fence`),
      ).toEqual(['Add the gate', 'Tell the owners', 'Drop the fence']);
    },
  );

  test('that lists things without an order is said', () => {
    const text = '## Rollout plan\n\n- The gate is small\n- The owners know it\n- The fence is old';
    expect([milestones(text), skipped(text)]).toEqual([[], ['List under “Rollout plan”']]);
  });

  test('leaves its steps to the plan of the design, where it has one', () => {
    const text =
      '## Milestones\n\n- Dig\n- Sow\n\n## Rollout plan\n\n1. Add the gate\n2. Tell the owners\n3. Drop the fence';
    expect(milestones(text)).toEqual(['Dig', 'Sow']);
  });
});

describe('a list of which each item says when it is done and by whom', () => {
  const list = (label: string) =>
    `## How we drop old versions\n\n${['Dig', 'Sow', 'Cut']
      .map((name) => `- ${name}\n  - ${label}: 2026-04-15\n  - Who: Ada`)
      .join('\n')}`;

  test.each(['When', 'ETA', 'Due'])('is a plan, whatever it stands under: %s', (label) => {
    expect(read(list(label)).milestones.map(({ text, due, owner }) => [text, due, owner])).toEqual(
      ['Dig', 'Sow', 'Cut'].map((name) => [name, { day: '2026-04-15' }, { notAPerson: 'Ada' }]),
    );
  });

  test('is none where it says only one of both', () => {
    expect(milestones(list('Why'))).toEqual([]);
  });
});
