import { inEnglish } from '../../in-english';
import fc from '../../fast-check';
import type { AdfNode } from '../../../src/contract/adf-node';
import { parseDocument } from '../../../src/adf/parse';
import { readDesign } from '../../../src/features/reading/read';
import { builtInOutline } from '../../../src/features/readiness/built-in-outline';
import { readinessOf } from '../../../src/features/readiness/readiness';
import { builtInTemplateIds } from '../../../src/contract/api';
import { templateOf } from '../../../src/features/templates/built-in/registry';
import { requiredSections } from '../../../src/features/templates/built-in/required-sections';
import { doc, h, p } from '../../words';
import { designWith, today } from './reviewing';

const prefill = { featureName: 'Saved cards', authors: [], date: today, links: [] };
const untouched = (id: (typeof builtInTemplateIds)[number]) =>
  readinessOf(templateOf(id).build(prefill), designWith(), { today, template: builtInOutline(id) });

test.each(builtInTemplateIds)(
  'an untouched %s design is blocked by each required section, and by nothing else',
  (id) => {
    const { findings } = untouched(id);
    const blocking = findings.filter(({ severity }) => severity === 'blocking').map(({ section }) => section);
    expect(blocking).toEqual(requiredSections[id]);
  },
);

test.each([
  ['engineering', ['Security Considerations', 'Performance', 'Monitoring & Observability', 'Error Handling']],
  [
    'comprehensive',
    [
      'Security Considerations',
      'Performance Considerations',
      'Monitoring & Observability',
      'Error Handling & Resilience',
    ],
  ],
] as const)('an untouched %s design is warned of what it does not think about', (id, sections) => {
  const topics = untouched(id).findings.filter(({ rule }) => rule === 'unconsidered-topic');
  expect(topics.map(({ severity, section }) => [severity, section])).toEqual(
    sections.map((section) => ['warning', section]),
  );
});

test('what blocks comes first, and what is written is counted', () => {
  const document = doc(
    h(1, 'Design: cards'),
    h(2, 'Overview'),
    p('Cards are kept in the vault of the bank'),
    h(2, 'Goals'),
  );
  const { sections, promptsLeft, findings } = readinessOf(document, designWith(), {
    today,
    template: builtInOutline('architecture'),
    linkedEpic: 'hidden',
  });
  const severities = findings
    .map(({ severity }) => severity)
    .filter((severity, index, all) => severity !== all[index - 1]);
  expect({ sections, promptsLeft, severities }).toEqual({
    sections: { written: 1, total: 2 },
    promptsLeft: 0,
    severities: ['blocking', 'warning', 'note'],
  });
});

test('a document without headings, template or words has nothing but no epic', () => {
  expect(inEnglish(readinessOf(doc(), designWith(), { today }))).toEqual({
    sections: { written: 0, total: 0 },
    promptsLeft: 0,
    findings: [
      {
        rule: 'epic',
        severity: 'warning',
        section: null,
        anchor: null,
        inMacro: false,
        message: 'The design names no epic.',
        fix: 'Choose its epic in the macro’s settings, or link the page on the epic.',
      },
    ],
  });
});

describe('of any page', () => {
  const words = fc.constantFrom(
    'Goals',
    'Risks',
    'Risk',
    'Mitigation',
    'Open Questions',
    '[Name]',
    'TBD',
    '',
    '[[',
    'a: [b',
  );
  const attrs = fc.option(
    fc.oneof(
      fc.record({ level: fc.oneof(fc.integer(), fc.string(), fc.double()) }),
      fc.dictionary(fc.string(), fc.jsonValue()),
    ),
    { nil: undefined },
  );
  const types = [
    'heading',
    'paragraph',
    'table',
    'tableRow',
    'tableHeader',
    'tableCell',
    'placeholder',
    'text',
    'panel',
  ];
  const { node } = fc.letrec<{ node: AdfNode }>((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(fc.constantFrom(...types), fc.string()),
        text: words,
        attrs,
        content: fc.array(tie('node'), { maxLength: 5 }),
      },
      { requiredKeys: ['type'] },
    ),
  }));

  test('something is said', () => {
    fc.assert(
      fc.property(fc.array(node), (content) => {
        const document = parseDocument(JSON.stringify(doc(...content)));
        if ('problem' in document) return;
        const { sections, findings } = readinessOf(document, readDesign(document), {
          today,
          template: builtInOutline('engineering'),
        });
        expect(sections.written <= sections.total && findings.length > 0).toBe(true);
      }),
    );
  });

  test('ten times as long takes about ten times as much, headings without a level too', () => {
    const page = (count: number) =>
      doc(
        ...Array.from({ length: count }, (_, index): AdfNode[] => [
          { type: 'heading', attrs: { level: 'two' }, content: [{ type: 'text', text: `Part ${index}` }] },
          p(`Said [Name] ${'[a]'.repeat(20)}`),
        ]).flat(),
      );
    const time = (count: number) => {
      const document = page(count);
      const start = performance.now();
      readinessOf(document, designWith(), { today, template: builtInOutline('engineering') });
      return performance.now() - start;
    };
    time(2000);
    expect(time(20_000) / Math.max(time(2000), 1)).toBeLessThan(60);
  });
});
