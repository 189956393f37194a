import { builtInOutline } from '../../../src/design/readiness/built-in-outline';
import { readinessOf } from '../../../src/design/readiness/readiness';
import { builtInTemplateIds } from '../../../src/api';
import { templateOf } from '../../../src/templates/registry';
import { requiredSections } from '../../../src/templates/required-sections';
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
  expect(readinessOf(doc(), designWith(), { today })).toEqual({
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

test('finding and reading take time that grows with the page, not with its square', () => {
  const page = (count: number) =>
    doc(...Array.from({ length: count }, (_, index) => [h(2, `Part ${index}`), p('Said')]).flat());
  const time = (count: number) => {
    const document = page(count);
    const start = performance.now();
    readinessOf(document, designWith(), { today, template: builtInOutline('engineering') });
    return performance.now() - start;
  };
  time(2000);
  expect(time(20_000) / Math.max(time(2000), 1)).toBeLessThan(60);
});
