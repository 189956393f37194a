import fc from 'fast-check';
import type { AdfNode } from '../../src/contract/adf-node';
import { trackedItems } from '../../src/features/reading/design';
import { type SectionDecisions, sectionKey } from '../../src/features/reading/doubtful';
import { readDesign } from './reading-in-english';
import '../fast-check';
import { randomId } from '../../src/features/templates/built-in/template';
import { templates } from '../../src/features/templates/built-in/registry';
import { doc, h, header, li, ol, p, prompt, row, table, ul } from '../words';
import { anyDesign } from './any-design';

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

const itemsOf = (document: ReturnType<typeof doc>, sections?: SectionDecisions) =>
  trackedItems(readDesign(document, sections ? { sections } : {}));

test('a section that another plan stands for is asked about, too', () => {
  const plan = [h(2, 'Milestones'), table(header('Milestone', 'Date'), row('r', 'Beta', '2026-04-01'))];
  const deployment = [h(2, 'Deployment Plan'), h(3, 'Phase 1: Canary'), p('Text'), h(3, 'Phase 2: All'), p('Text')];
  const document = doc(h(1, 'Cards'), ...plan, ...deployment, ...phases);
  const { doubtful, skipped } = readDesign(document);
  expect({
    asked: doubtful.map(({ heading }) => heading),
    looksLike: skipped.map(({ looksLike }) => looksLike),
    tracked: namesIn(document, decidedOn(document, 'tracked')).map(([, name]) => name),
  }).toEqual({
    asked: ['Deployment Plan', 'Cutover'],
    looksLike: ['milestone', 'milestone'],
    tracked: ['Beta', 'Phase 1: Canary', 'Phase 2: All', 'Phase 1: Copy', 'Phase 2: Switch'],
  });
});

test('nothing is asked of a page that its author has just made from a template', () => {
  const asked = templates.map(({ id, build }) => [
    id,
    readDesign(build({ featureName: 'Saved cards', authors: [], date: '2026-04-01', links: [] }, randomId)).doubtful,
  ]);
  expect(asked).toEqual(templates.map(({ id }) => [id, []]));
});

test('prompts of a template are not asked about', () => {
  const prompts = ul(li(p(prompt('Phase 1: Name'))), li(p(prompt('Phase 2: Name'))));
  const unwritten = [h(2, 'Choices'), table(header('Question', 'Owner'), row('r', prompt('A question'), 'Ada'))];
  expect(readDesign(doc(h(1, 'Cards'), h(2, 'Cutover'), prompts, ...unwritten)).doubtful).toEqual([]);
});

/** What stands in designs, with the sections that nothing announces among them. */
const anySections = fc
  .shuffledSubarray([
    ...[choices, steps, phases, roadmap, [h(2, 'Risks'), p('None')], [h(2, 'Open Questions'), ul('Why?')]],
    [h(2, 'Phase 1: Build'), p('Text'), h(2, 'Phase 2: Ship'), p('Text')],
    [h(2, 'Deployment Plan'), h(3, 'Phase 1: Canary'), p('Text'), h(3, 'Phase 2: All'), p('Text')],
    [...phases, h(3, 'Left'), table(header('Open question', 'Owner'), row('r', 'Who pays?', 'Ada'))],
    [...phases, p('Open question: Who is on call?')],
    [h(2, 'Protocol'), h(3, 'Phase 1: Prepare'), p('Text'), h(3, 'Phase 2: Commit'), p('Text')],
  ])
  .map((chosen) => doc(h(1, 'Cards'), ...chosen.flat()));
const anyDocument = fc.oneof(anySections, anyDesign);

test('taking all decisions back gives the first reading, and decisions on other headings change nothing', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const first = readDesign(document);
      const elsewhere = new Map([[sectionKey('question', 'A heading that is nowhere'), 'tracked' as const]]);
      const all = decidedOn(document, 'tracked');
      const undone = new Map([...all].filter(([key]) => !all.has(key)));
      expect([readDesign(document, { sections: undone }), readDesign(document, { sections: elsewhere })]).toEqual([
        first,
        first,
      ]);
    }),
  );
});

test('what is tracked before stays so whatever people decide, and each section that they track adds items', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const before = itemsOf(document);
      const { doubtful } = readDesign(document);
      expect(itemsOf(document, decidedOn(document, 'refused'))).toEqual(before);
      expect(itemsOf(document, decidedOn(document, 'tracked'))).toEqual(expect.arrayContaining(before));
      for (const { key } of doubtful) {
        expect(itemsOf(document, new Map([[key, 'tracked']])).length).toBeGreaterThan(before.length);
      }
    }),
  );
});

test('what is asked about is the same before and after people decide', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const asked = (sections?: SectionDecisions) =>
        readDesign(document, sections ? { sections } : {}).doubtful.map(({ key }) => key);
      expect([asked(decidedOn(document, 'tracked')), asked(decidedOn(document, 'refused'))]).toEqual([
        asked(),
        asked(),
      ]);
    }),
  );
});

describe('nothing that looks tracked is left out in silence:', () => {
  const saidOf = (heading: string, ...items: string[]) => {
    const { skipped, openQuestions, milestones } = readDesign(doc(h(1, 'Cards'), h(2, heading), ul(...items)));
    return { read: openQuestions.length + milestones.length, said: skipped.map(({ looksLike }) => looksLike) };
  };
  const asked = ['Which queue do we use?', 'Who may delete a card?'];
  const dated = ['Beta: 2026-05-03', 'Launch: 2026-06-01'];

  test.each(['TBD list', 'Still to decide', 'Questions for reviewers', 'What we don’t know yet', 'Reviewers ask'])(
    'a list that asks, under “%s”',
    (heading) => {
      const { read, said } = saidOf(heading, ...asked);
      expect(read === 2 || said.includes('question')).toBe(true);
    },
  );

  test.each(['Rollout plan', 'Delivery plan', 'Workstreams', 'Target dates', 'Plan of record'])(
    'a list of days, under “%s”',
    (heading) => {
      const { read, said } = saidOf(heading, ...dated);
      expect(read === 2 || said.includes('milestone')).toBe(true);
    },
  );

  test.each(['FAQ', 'Change log', 'Alternatives considered'])('but for what tells of something else: %s', (heading) => {
    expect(saidOf(heading, ...asked, ...dated)).toEqual({ read: 0, said: [] });
  });
});
