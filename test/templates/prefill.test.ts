import fc from '../fast-check';
import type { AdfDocument } from '../../src/contract/adf-node';
import { prefill as prefillSchema, type Prefill } from '../../src/contract/api';
import { templateOf, templates } from '../../src/features/templates/built-in/registry';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { lineOf, nodesOf, promptsOf } from './reading';
import { emptyPrefill, samplePrefill } from './sample';

const markup = fc.constantFrom('<b>', '</ac:macro>', '**', '|', '`', '"', "'", '&amp;', '{{', '[x]', '😀', '日本', 'ﷺ');
const printable = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), markup), { maxLength: 60 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(printable, fc.string({ unit: 'binary' }));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const link = (title: fc.Arbitrary<string>) =>
  fc.record({ title, url: fc.webUrl({ withQueryParameters: true }) }, { requiredKeys: ['url'] });

const prefills = (text: fc.Arbitrary<string>): fc.Arbitrary<Prefill> =>
  fc
    .record(
      {
        featureName: text,
        authors: fc.array(fc.record({ accountId: text, displayName: text }), { maxLength: 20 }),
        date: day,
        epic: fc.record({ id: fc.nat().map(String), key: fc.constant('ROOM-1'), url: fc.webUrl() }),
        links: fc.array(link(text), { maxLength: 20 }),
      },
      { requiredKeys: ['featureName', 'authors', 'date', 'links'] },
    )
    .map((value) => prefillSchema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);

const linksOf = (document: AdfDocument): unknown[] => [
  ...nodesOf(document, 'inlineCard').map((card) => card.attrs?.url),
  ...nodesOf(document, 'text').flatMap((node) =>
    (node.marks ?? []).filter((mark) => mark.type === 'link').map((mark) => mark.attrs?.href),
  ),
];

describe.each(templates)('the template $id', (template) => {
  it('gives a valid document for any prefill', () => {
    fc.assert(
      fc.property(prefills(anyText), (prefill) => {
        expect(adfErrors(template.build(prefill))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('holds the feature name, the day, every author and every link', () => {
    fc.assert(
      fc.property(prefills(printable), (prefill) => {
        const document = template.build(prefill);
        const lines = [...nodesOf(document, 'heading'), ...nodesOf(document, 'paragraph')].map((node) =>
          lineOf(node, '[]'),
        );
        const foldedName = prefill.featureName.replace(/\s+/g, ' ');
        expect(lines.filter((line) => line.includes(foldedName))).not.toEqual([]);
        expect(nodesOf(document, 'date')[0]?.attrs).toEqual({ timestamp: String(Date.parse(prefill.date)) });
        expect(nodesOf(document, 'mention').map((mention) => mention.attrs?.id)).toEqual(
          expect.arrayContaining(prefill.authors.map(({ accountId }) => accountId)),
        );
        expect(linksOf(document)).toEqual(
          expect.arrayContaining([...prefill.links, ...(prefill.epic ? [prefill.epic] : [])].map(({ url }) => url)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no prompt for what the author has entered', () => {
    const asked = new Set(promptsOf(template.build(samplePrefill)));
    const askedWithoutPrefill = promptsOf(template.build(emptyPrefill)).filter((prompt) => !asked.has(prompt));
    expect(askedWithoutPrefill.filter((prompt) => prompt === '@Author')).not.toEqual([]);
    expect(askedWithoutPrefill.filter((prompt) => prompt.includes('epic'))).not.toEqual([]);
  });
});

it('puts the name on one line, without characters that Confluence refuses', () => {
  const document = templateOf('feature').build({ ...emptyPrefill, featureName: 'Room\n\tholds\u0000\uD800!' });
  expect(document.content[0]).toEqual({
    type: 'heading',
    attrs: { level: 1 },
    content: [{ type: 'text', text: 'Technical Design: Room holds !' }],
  });
});

it('asks for the name where nothing of it can be shown', () => {
  const document = templateOf('guardrails').build({ ...emptyPrefill, featureName: '\u0000' });
  expect(document.content[0]).toEqual({
    type: 'heading',
    attrs: { level: 1 },
    content: [
      { type: 'placeholder', attrs: { text: 'Feature name' } },
      { type: 'text', text: ' - Technical Design' },
    ],
  });
});

it('refuses a day that the calendar does not have', () => {
  expect(() => templateOf('feature').build({ ...emptyPrefill, date: '2026-02-30' })).toThrow(
    'There is no day "2026-02-30": write it as year-month-day, such as 2026-04-15',
  );
});
