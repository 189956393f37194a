import fc from '../fast-check';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
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
  rule,
  struck,
  table,
  task,
  tasks,
  text,
  ul,
} from '../words';

const announcing = fc.constantFrom(
  ...['Open Questions', 'Risks and Open Questions', 'Timeline', 'Milestones', 'Implementation Plan', 'Deployment Plan'],
  ...['Approval', 'Overview', ''],
);
const within = fc.constantFrom(
  ...[
    'Resolved',
    'Backend',
    'Options',
    'Which queue?',
    '1. Retention',
    'Phase 1: Write path (PAY-3) - 5 points',
    'Phase 2',
  ],
);

const words = fc.constantFrom(
  ...[
    'Which queue?',
    'Q: Until when? A: 30 days',
    'Owner: Ada',
    'Due: Feb 5',
    'None',
    'TBD',
    '[Question 1]',
    ' ',
    '? Owner:',
  ],
  ...[
    'Status: Resolved',
    'Ship (2026-04-15)',
    'Phase 1: Write path',
    '10:05 Alarm',
    'Q1. Why?',
    'A: SQS',
    '- ',
    '[x] Done?',
  ],
  ...[
    'Ship: April 15, 2026',
    '2026-04-15: Ship',
    'Who (Owner: Ben; due: TBC)',
    'Storage:',
    'line\nbreak',
    '( [',
    'Draft | Final',
  ],
);

const strong = fc.constantFrom(
  'Q:',
  'Question 1:',
  'Owner:',
  'Due',
  'Status:',
  'Phase 1: Read path',
  'Backend:',
  'Architect:',
  'Cost.',
);

const inline: fc.Arbitrary<AdfNode> = fc.oneof(
  { weight: 6, arbitrary: words.map(text) },
  { weight: 3, arbitrary: strong.map(b) },
  words.map(struck),
  fc.string({ minLength: 1 }).map(text),
  fc.constantFrom<AdfNode>(
    br,
    text(' '),
    text(': '),
    lozenge('Open'),
    lozenge('Done'),
    mention('abc', 'Ada'),
    date('2026-04-15'),
    card('https://x.atlassian.net/browse/PAY-3'),
    card('https://example.com'),
  ),
);

const inlines = fc.array(inline, { maxLength: 5 });
const prompts = fc.constantFrom(p(prompt('Name')), p(b('Phase 1: '), prompt('Name'), ' (', prompt('Weeks'), ')'));
const paragraph = fc.oneof({ weight: 9, arbitrary: inlines.map((content) => p(...content)) }, prompts);
const cell = paragraph;

const columns = fc.shuffledSubarray([
  '#',
  'Question',
  'Milestone',
  'Owner',
  'Due',
  'Status',
  'Answer',
  'Ticket',
  'Event',
  'Label',
]);
const grid = columns
  .filter((names) => names.length > 0)
  .chain((names) =>
    fc
      .array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 3 })
      .map((rows) => table(header(...names), ...rows.map((cells, index) => row(`r${index}`, ...cells)))),
  );

const listOf = (items: fc.Arbitrary<AdfNode>): fc.Arbitrary<AdfNode> =>
  fc.tuple(fc.constantFrom(ul, ol), fc.array(items, { minLength: 1, maxLength: 3 })).map(([make, all]) => make(...all));
const itemWith = (nested: fc.Arbitrary<AdfNode[]>): fc.Arbitrary<AdfNode> =>
  fc.tuple(paragraph, nested).map(([first, rest]) => li(first, ...rest));
const leaf = itemWith(fc.constant([]));
const list = listOf(itemWith(fc.array(listOf(itemWith(fc.array(listOf(leaf), { maxLength: 1 }))), { maxLength: 1 })));

const taskList = fc
  .array(fc.tuple(fc.constantFrom<'TODO' | 'DONE'>('TODO', 'DONE'), inlines), { minLength: 1, maxLength: 3 })
  .map((all) => tasks(...all.map(([state, content], index) => task(`t${index}`, state, ...content))));

const subHeading = fc.tuple(fc.integer({ min: 2, max: 5 }), within).map(([level, title]) => h(level, title));

const block = fc.oneof(
  { weight: 2, arbitrary: subHeading },
  { weight: 3, arbitrary: paragraph },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: taskList },
  { weight: 2, arbitrary: grid },
  fc.constant(rule),
);
const group = fc
  .tuple(fc.constantFrom('panel', 'expand', 'layoutSection'), fc.array(block, { maxLength: 3 }))
  .map(([type, content]): AdfNode => ({ type, content }));

const section = fc
  .tuple(
    fc.constantFrom(1, 2, 2, 2, 3),
    announcing,
    fc.array(fc.oneof({ weight: 9, arbitrary: block }, group), { maxLength: 4 }),
  )
  .map(([level, title, blocks]) => [h(level, title), ...blocks]);

/** Documents with much of what designs are made of, in any order. */
export const anyDesign: fc.Arbitrary<AdfDocument> = fc
  .tuple(fc.array(block, { maxLength: 2 }), fc.array(section, { minLength: 1, maxLength: 4 }))
  .map(([first, sections]) => doc(...first, ...sections.flat()));

const types = fc.oneof(
  fc.constantFrom('heading', 'paragraph', 'text', 'table', 'tableRow', 'tableHeader', 'taskList', 'taskItem'),
  fc.constantFrom('bulletList', 'listItem', 'status', 'date', 'mention', 'inlineCard', 'bodiedExtension', 'panel'),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
  fc.string(),
);

const nodeWith = (content: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record(
    {
      type: types,
      attrs: fc.oneof(
        fc.object({ maxDepth: 1 }),
        fc.record({ level: fc.jsonValue({ maxDepth: 1 }), timestamp: fc.jsonValue(), url: fc.jsonValue() }),
      ),
      marks: fc.array(fc.record({ type: fc.jsonValue(), attrs: fc.jsonValue() }), { maxLength: 2 }),
      text: fc.oneof(words, fc.string()),
      content,
    },
    { requiredKeys: ['type'] },
  );
const nodesWithin = (depth: number): fc.Arbitrary<unknown> =>
  fc.array(nodeWith(depth === 0 ? fc.constant([]) : nodesWithin(depth - 1)), { maxLength: 3 });

/** Anything that is stored as JSON, more often than by chance shaped like a document. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.jsonValue(), { maxLength: 4 }).map((content) => ({ type: 'doc', version: 1, content })),
  nodesWithin(4).map((nodes) => ({
    type: 'doc',
    version: 1,
    content: [...(nodes as unknown[]), h(2, 'Open Questions'), ...(nodes as unknown[])],
  })),
);
