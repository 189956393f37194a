import fc from 'fast-check';
import type { AdfNode } from '../../src/adf/node';
import { trackedItems } from '../../src/design/design';
import type { SectionDecisions } from '../../src/design/doubtful';
import { readDesign } from '../../src/design/read';
import '../fast-check';
import { doc, h, header, ol, p, row, table, ul } from '../words';

const choices = [h(2, 'Choices'), table(header('Question', 'Owner'), row('r', 'Which queue?', 'Ada'))];
const steps = [h(2, 'Implementation Plan'), ol('Add the table', 'Fill it')];
const phases = [h(2, 'Cutover'), ul('Phase 1: Copy (2026-04-01)', 'Phase 2: Switch (2026-05-01)')];
const roadmap = [h(2, 'Alternatives Considered'), table(header('Milestone', 'Owner'), row('r', 'Freeze', 'Ben'))];

const decidedOn = (document: ReturnType<typeof doc>, is: 'tracked' | 'refused'): SectionDecisions =>
  new Map(readDesign(document).doubtful.map(({ key }) => [key, is]));
const namesIn = (document: ReturnType<typeof doc>, sections?: SectionDecisions) =>
  trackedItems(readDesign(document, sections ? { sections } : {})).map(({ kind, text }) => [kind, text]);

describe('a section that nothing announces', () => {
  const cases: [what: string, blocks: AdfNode[], kind: string, heading: string, items: string[]][] = [
    ['a table of questions', choices, 'question', 'Choices', ['Which queue?']],
    ['the steps of a plan', steps, 'milestone', 'Implementation Plan', ['Add the table', 'Fill it']],
    ['phases in a list', phases, 'milestone', 'Cutover', ['Phase 1: Copy', 'Phase 2: Switch']],
    ['a table of milestones', roadmap, 'milestone', 'Alternatives Considered', ['Freeze']],
  ];
  test.each(cases)('is tracked once people say so: %s', (_, blocks, kind, heading, items) => {
    const document = doc(h(1, 'Cards'), ...blocks);
    const { doubtful } = readDesign(document);
    expect({
      doubtful: doubtful.map((one) => [one.kind, one.heading, one.decision]),
      before: namesIn(document),
      after: namesIn(document, decidedOn(document, 'tracked')),
      still: readDesign(document, { sections: decidedOn(document, 'tracked') }).doubtful.map(
        ({ decision }) => decision,
      ),
    }).toEqual({
      doubtful: [[kind, heading, undefined]],
      before: [],
      after: items.map((text) => [kind, text]),
      still: ['tracked'],
    });
  });

  test('is left out with that reason once people refuse it, and can be asked about again', () => {
    const document = doc(h(1, 'Cards'), ...choices);
    const { doubtful, skipped } = readDesign(document, { sections: decidedOn(document, 'refused') });
    expect([doubtful.map(({ heading, decision }) => [heading, decision]), skipped]).toEqual([
      [['Choices', 'refused']],
      [{ what: 'Table under “Choices”', reason: 'somebody chose not to track it' }],
    ]);
  });

  test('is another one under another heading, and the same one wherever it stands', () => {
    const [heading, content] = choices;
    if (!heading || !content) throw new Error('There are two blocks.');
    const sections = decidedOn(doc(h(1, 'Cards'), heading, content), 'tracked');
    expect([
      namesIn(doc(h(1, 'Cards'), h(2, 'Options'), content), sections),
      namesIn(doc(h(1, 'Cards'), p('More'), h(2, 'Before'), p('Words'), h(3, 'choices'), content), sections),
    ]).toEqual([[], [['question', 'Which queue?']]]);
  });
});

const anySections = fc
  .shuffledSubarray([choices, steps, phases, roadmap, [h(2, 'Risks'), p('None')], [h(2, 'Open Questions'), ul('Why?')]])
  .map((chosen) => doc(h(1, 'Cards'), ...chosen.flat()));

test('taking all decisions back gives the first reading, and decisions on other headings change nothing', () => {
  fc.assert(
    fc.property(anySections, (document) => {
      const first = readDesign(document);
      const elsewhere = decidedOn(doc(h(1, 'Cards'), h(2, 'Elsewhere'), ...choices.slice(1)), 'tracked');
      expect([readDesign(document, { sections: new Map() }), readDesign(document, { sections: elsewhere })]).toEqual([
        first,
        first,
      ]);
    }),
  );
});

test('tracking sections loses no item that was tracked before', () => {
  fc.assert(
    fc.property(anySections, (document) => {
      const before = namesIn(document);
      expect(namesIn(document, decidedOn(document, 'tracked'))).toEqual(expect.arrayContaining(before));
    }),
  );
});
