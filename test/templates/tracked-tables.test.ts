import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { templateOf, templates } from '../../src/features/templates/built-in/registry';
import { tableUnder } from './reading';
import { countingIds, samplePrefill } from './sample';

type Cell = AdfNode[] | undefined;

const text = (words: string): Cell => [{ type: 'text', text: words }];
const prompt = (words: string): Cell => [{ type: 'placeholder', attrs: { text: words } }];
const lozenge = (words: string): Cell => [{ type: 'status', attrs: { text: words, color: 'neutral' } }];
const empty: Cell = undefined;

/** The rows below the header, each cell as the inlines of its one paragraph. */
const rowsUnder = (document: AdfDocument, heading: string): Cell[][] =>
  (tableUnder(document, heading).content ?? [])
    .slice(1)
    .map((row) => (row.content ?? []).map((cell) => cell.content?.[0]?.content));

const question = (number: string): Cell[] => [
  text(number),
  prompt('What has to be decided?'),
  prompt('@Person'),
  prompt('Date'),
  lozenge('Open'),
  prompt('Decision and reason'),
  empty,
];

it.each([
  { id: 'feature', heading: 'Open Questions' },
  { id: 'engineering', heading: 'Open Questions' },
  { id: 'guardrails', heading: 'Open Technical Questions' },
  { id: 'architecture', heading: 'Open Questions' },
] as const)('$id asks for open questions', ({ id, heading }) => {
  expect(rowsUnder(templateOf(id).build(samplePrefill), heading)).toEqual([question('1'), question('2')]);
});

it('comprehensive asks for open questions with their context and options', () => {
  const row = (number: string): Cell[] => [
    text(number),
    prompt('What has to be decided?'),
    prompt('What makes it hard to say now?'),
    prompt('Choices on the table'),
    prompt('@Person'),
    prompt('Date'),
    lozenge('Open'),
    prompt('Decision and reason'),
    empty,
  ];
  expect(rowsUnder(templateOf('comprehensive').build(samplePrefill), 'Open Questions')).toEqual([row('1'), row('2')]);
});

it('feature asks for phases', () => {
  const phase = (name: string): Cell[] => [
    prompt(name),
    prompt('What works at its end'),
    prompt('@Person'),
    prompt('Date'),
    prompt('Points'),
    lozenge('Pending'),
    empty,
  ];
  expect(rowsUnder(templateOf('feature').build(samplePrefill), 'Implementation Plan')).toEqual([
    phase('Phase 1: name'),
    phase('Phase 2: name'),
  ]);
});

it('engineering names its milestones and their owners', () => {
  expect(rowsUnder(templateOf('engineering').build(samplePrefill), 'Timeline')).toEqual([
    [text('Design approved'), prompt('Date'), text('Eng Lead'), empty],
    [text('Implementation complete'), prompt('Date'), text('Team'), empty],
    [text('QA complete'), prompt('Date'), text('QA'), empty],
    [text('Production deploy'), prompt('Date'), text('DevOps'), empty],
  ]);
});

it('comprehensive names its milestones', () => {
  const milestone = (name: string): Cell[] => [text(name), prompt('Date'), lozenge('Pending'), empty];
  expect(rowsUnder(templateOf('comprehensive').build(samplePrefill), 'Key Milestones')).toEqual([
    milestone('Design Review'),
    milestone('API Design Complete'),
    milestone('Development Complete'),
    milestone('Testing Complete'),
    milestone('Production Deploy'),
  ]);
});

it.each([
  { id: 'feature', headings: ['Implementation Plan', 'Open Questions'] },
  { id: 'engineering', headings: ['Open Questions', 'Timeline'] },
  { id: 'comprehensive', headings: ['Key Milestones', 'Open Questions'] },
  { id: 'guardrails', headings: ['Open Technical Questions'] },
  { id: 'architecture', headings: ['Open Questions'] },
] as const)('gives every row of the tracked tables of $id an id, and no other row', ({ id, headings }) => {
  const document = templateOf(id).build(samplePrefill, countingIds());
  const tracked = headings.map((heading) => tableUnder(document, heading));
  const withIds = document.content.filter((node) =>
    node.content?.some((row) => row.attrs?.localId && row.type === 'tableRow'),
  );
  expect(withIds).toEqual(tracked);
  expect(
    tracked.flatMap((table) => table.content ?? []).filter((row) => typeof row.attrs?.localId !== 'string'),
  ).toEqual([]);
});

it('says which templates have a timeline', () => {
  expect(templates.map(({ id, hasTimeline }) => [id, hasTimeline])).toEqual([
    ['feature', true],
    ['engineering', true],
    ['comprehensive', true],
    ['guardrails', false],
    ['architecture', false],
  ]);
});
