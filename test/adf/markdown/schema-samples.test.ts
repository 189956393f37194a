import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { adf } from '../../../packages/local-site/products/test-products';
import { keptTable, notSampled, roundTrip, samples, schemaTypes } from './schema-samples';

test('each node and mark of the schema has a sample that is valid', () => {
  const sampled = new Set(Object.keys(samples).map((name) => name.split(',')[0]));
  expect({
    missing: schemaTypes.filter((type) => !sampled.has(type) && !notSampled.includes(type)),
    invalid: Object.entries(samples).flatMap(([name, content]) =>
      adfErrors(adf(...content)).map((one) => `${name}: ${one}`),
    ),
  }).toEqual({ missing: [], invalid: [] });
});

test.each(Object.entries(samples))('%s comes back as it was, or it is said what it is written as', (_, content) => {
  const { isSame, named } = roundTrip(content);
  expect(isSame ? named : named.length > 0).toEqual(isSame ? [] : true);
});

test('docs/markdown.md says it of each; `npm run markdown-table` writes the table', () => {
  const rows = (markdown: string) =>
    markdown
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
      .map((line) => line.split('|').map((part) => part.trim()));
  const file = join(__dirname, '../../../docs/markdown.md');
  expect(rows(readFileSync(file, 'utf8'))).toEqual(rows(keptTable()));
});
