import type { AdfDocument } from '../../src/contract/adf-node';
import { builtInTemplateIds } from '../../src/contract/api';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { date, h } from '../words';
import { tdd } from './run';

test.each(builtInTemplateIds)('%s is a valid document, and the same each time', async (id) => {
  const args = ['template', id, '--date', '2026-11-20'];
  const [first, second] = [await tdd(args), await tdd(args)];
  expect([adfErrors(JSON.parse(first.stdout)), first.stderr, first.code, second]).toEqual([[], '', 0, first]);
});

test('name, date, epic and links are filled in', async () => {
  const epic = 'https://example.atlassian.net/browse/PAY-1';
  const { stdout } = await tdd([
    ...['template', 'feature', '--name', 'Saved cards', '--date', '2026-11-20'],
    ...['--epic', epic, '--link', 'https://example.com/study'],
  ]);
  const { content } = JSON.parse(stdout) as AdfDocument;
  const holds = (node: unknown) => JSON.stringify(content).includes(JSON.stringify(node));
  expect({
    title: content[0],
    date: holds(date('2026-11-20')),
    epic: holds({ url: epic }),
    link: holds({ url: 'https://example.com/study' }),
  }).toEqual({
    title: h(1, 'Technical Design: Saved cards'),
    date: true,
    epic: true,
    link: true,
  });
});
