import type { AdfNode } from '../../src/contract/adf-node';
import { diagramsIn } from '../../src/features/reading/diagrams';
import { doc, h, li, macro, p, row, table, text, ul } from '../words';

const code = (language: string | undefined, source: string): AdfNode => ({
  type: 'codeBlock',
  attrs: language === undefined ? {} : { language },
  content: [text(source)],
});
const flow = 'flowchart LR\n  A --> B';

test('the Mermaid blocks of a design are its diagrams, each with its section', () => {
  expect(
    diagramsIn(
      doc(
        code('mermaid', flow),
        h(1, 'Room holds'),
        macro({}, h(2, 'Architecture'), p('As drawn:'), code('Mermaid', 'graph TD; A-->B')),
        h(2, 'Flows'),
        ul(li('Booking', code('mermaid', 'sequenceDiagram\n  A->>B: hold'))),
        table(row('r', '')),
        code('typescript', flow),
        code('mermaid', '  \n'),
      ),
    ),
  ).toEqual([
    { section: undefined, source: flow },
    { section: 'Architecture', source: 'graph TD; A-->B' },
    { section: 'Flows', source: 'sequenceDiagram\n  A->>B: hold' },
  ]);
});

test.each([
  flow,
  'graph TD\nA-->B',
  '\n  sequenceDiagram\n  A->>B: hold',
  'stateDiagram-v2\n  [*] --> Draft',
  'erDiagram\n  A ||--o{ B : has',
  '%% who talks to whom\n%%{init: {}}%%\nflowchart TB\n  A',
  '---\ntitle: Holds\n---\nclassDiagram\n  A <|-- B',
])('a block without a language that begins like one is a diagram: %j', (source) => {
  const blocks = [undefined, 'none', 'text', 'plaintext'].map((language) => code(language, source));
  expect(diagramsIn(doc(...blocks))).toEqual(blocks.map(() => ({ section: undefined, source })));
});

test.each([
  'graph = load()',
  'flowchart of the service',
  'sequenceDiagram is what we use',
  'gantt',
  'A --> B',
  'const x = 1;',
])('other code without a language is none: %j', (source) => {
  expect(diagramsIn(doc(code(undefined, source)))).toEqual([]);
});
