import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { contentIn } from './content-of';
import { b, br, card, doc, h, header, lozenge, p, row, table, text, ul } from '../words';

/** How often the parts of a document are read while its digest is made. */
function readsOf(document: AdfDocument): number {
  let reads = 0;
  const counted = (node: AdfNode): AdfNode =>
    new Proxy(node, {
      get(target, key, receiver): unknown {
        if (key === 'content' || key === 'text') reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const all = (node: AdfNode): AdfNode => counted({ ...node, ...(node.content && { content: node.content.map(all) }) });
  contentIn({ ...document, content: document.content.map(all) }, { tickets: ['PAY-1'] });
  return reads;
}

const many = <Value>(count: number, build: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => build(index));
const ticket = card('https://x.atlassian.net/browse/PAY-1');

const shapes: [what: string, build: (size: number) => AdfDocument][] = [
  ['a line of many labels', (size) => doc(p(...many(size, () => b('Status:')), 'x'))],
  ['a line of many colons', (size) => doc(p(...many(size, () => b('Status')).flatMap((bold) => [bold, text(': ')])))],
  ['a line of many lozenges', (size) => doc(p(b('Status:'), ...many(size, () => lozenge('Draft'))))],
  ['a bullet of many tickets', (size) => doc(ul(p('x', ...many(size, () => ticket))))],
  ['many lines', (size) => doc(p(...many(size, () => br)))],
  ['many paragraphs', (size) => doc(...many(size, (index) => p(`Status: ${String(index)}`)))],
  ['many lists', (size) => doc(...many(size, () => ul('a')))],
  ['many sections', (size) => doc(...many(size, (index) => h((index % 6) + 1, 'Open Questions')))],
  [
    'many rows',
    (size) =>
      doc(
        h(2, 'Timeline'),
        table(header('Phase', 'Status', 'Ticket'), ...many(size, () => row('r', 'a', 'Open', ticket))),
      ),
  ],
  [
    'a row of many cells',
    (size) =>
      doc(h(2, 'Timeline'), table(header(...many(size, () => 'Status')), row('r', ...many(size, () => 'Open')))),
  ],
  ['statements at the end', (size) => doc(h(1, 'x'), p('y'), ...many(size, () => p(b('Status:'), ' Draft')))],
];

test.each(shapes)('Twice %s is read no more than about twice as often', (_, build) => {
  const [once, twice] = [readsOf(build(200)), readsOf(build(400))];
  expect(twice).toBeLessThan(once * 2.2);
});

test('A page of 2,000 rows and a line of 40 KB is digested', () => {
  const rows = many(2000, (index) => row(`r${String(index)}`, `Phase ${String(index)}`, 'Open', ticket));
  const line = p(
    `Status: ${'a: b '.repeat(8000)}`,
    b(`${'x'.repeat(40_000)}:`),
    ' '.repeat(40_000),
    ':'.repeat(40_000),
  );
  const { digest } = contentIn(doc(line, h(2, 'Timeline'), table(header('Phase', 'Status', 'Ticket'), ...rows)));
  expect(digest).toMatch(/^1:[0-9a-f]{64}$/);
});
