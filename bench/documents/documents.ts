import process from 'node:process';
import { adfToMarkdown } from '../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import { installed } from '../installed';
import { readingTimes } from '../reading/reading';
import { millisecondsOf } from '../speed';
import { inTable } from '../table';
import { converters, type Converter } from './converters';
import { designOf, realDesigns, realDesignsAre } from './inputs';
import { examples, validOf } from './validity';

const long = 20_000;

/** Measures the conversion of documents. */
export async function documents(): Promise<void> {
  installed();
  const all = await converters();
  say(`Markdown → document, on ${realDesignsAre} and on ${long.toLocaleString('en')} lines of them\n`);
  say(inTable(comparison(all)));
  say('\nthis app alone, by size: the time for a line stays the same where it is linear\n');
  say(inTable(growth()));
  say('\nthis app reading a stored page as a design\n');
  say(inTable(readingTimes()));
}

function comparison(all: readonly Converter[]): string[][] {
  const designs = realDesigns();
  const longDesign = designOf(long);
  const ofDesigns = millisecondsOf(
    all.map(({ name, convert }) => ({ name, run: () => designs.map(convert) })),
    100,
  );
  const ofLong = millisecondsOf(
    all.map(({ name, convert }) => ({ name, run: () => convert(longDesign) })),
    0,
  );
  const oursOfDesigns = ofDesigns.get('this app') ?? NaN;
  const oursOfLong = ofLong.get('this app') ?? NaN;
  const header = ['', 'designs/s', 'ratio', '20,000 lines', 'ratio', 'valid designs', 'valid examples', 'valid long'];
  const rows = all.map((converter) => {
    const milliseconds = ofDesigns.get(converter.name) ?? NaN;
    const longMilliseconds = ofLong.get(converter.name) ?? NaN;
    return [
      converter.name,
      ((designs.length * 1000) / milliseconds).toFixed(0),
      (oursOfDesigns / milliseconds).toFixed(2),
      `${longMilliseconds.toFixed(0)} ms`,
      (oursOfLong / longMilliseconds).toFixed(2),
      share(validOf(converter, designs), designs.length),
      share(validOf(converter, examples), examples.length),
      share(validOf(converter, [longDesign]), 1),
    ];
  });
  return [header, ...rows];
}

function growth(): string[][] {
  const rows = [5_000, 10_000, long].map((lines) => {
    const markdown = designOf(lines);
    const { document } = markdownToAdf(markdown);
    const times = millisecondsOf(
      [
        { name: 'to', run: () => markdownToAdf(markdown) },
        { name: 'from', run: () => adfToMarkdown(document) },
      ],
      0,
    );
    return [
      lines.toLocaleString('en'),
      ...['to', 'from'].flatMap((name) => timeAndShare(times.get(name) ?? NaN, lines)),
    ];
  });
  return [['lines', 'to a document', 'a line', 'to Markdown', 'a line'], ...rows];
}

const timeAndShare = (milliseconds: number, lines: number): string[] => [
  `${milliseconds.toFixed(0)} ms`,
  `${((milliseconds * 1000) / lines).toFixed(1)} µs`,
];

const share = (part: number, whole: number): string => `${part}/${whole}`;

function say(text: string): void {
  process.stdout.write(text);
}
