/**
 * Digests of documents that never change, under rules that never change. Where one of these fails, approvals that people
 * gave are void: change the code, not the digest. What shall be digested otherwise is a new version of the rules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DigestInput } from '../../src/features/approval/digest/design-content';
import * as registry from '../../src/features/approval/digest/registry';

const folder = join(__dirname, 'golden');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const digests = read('digests.json') as Record<string, string>;
const pages = Object.keys(digests).map((name): [string, DigestInput] => [name, read(`${name}.json`) as DigestInput]);

test('each golden document has its digest', () => {
  expect(Object.fromEntries(pages.map(([name, page]) => [name, registry.contentUnder('1:', page)?.digest]))).toEqual(
    digests,
  );
  expect(
    readdirSync(folder)
      .map((name) => name.replace('.json', ''))
      .sort(),
  ).toEqual([...Object.keys(digests), 'digests'].sort());
});

const vocabulary = join(__dirname, '../../src/features/reading/vocabulary');

test('no word of the vocabulary is in a digest', () => {
  jest.isolateModules(() => {
    for (const file of readdirSync(vocabulary)) {
      jest.doMock(join(vocabulary, file), () => {
        throw new Error(`A digest has read ${file}`);
      });
    }
    const { contentOf } = jest.requireActual<typeof registry>('../../src/features/approval/digest/registry');
    expect(Object.fromEntries(pages.map(([name, page]) => [name, contentOf(page).digest]))).toEqual(digests);
  });
});

test('version 1 imports nothing from outside its folder but types', () => {
  const rules = join(__dirname, '../../src/features/approval/digest/v1');
  const imports = readdirSync(rules).flatMap((file) =>
    [...readFileSync(join(rules, file), 'utf8').matchAll(/^(?:import|export)\b([^;]*?)\bfrom '([^']+)';$/gms)].map(
      ([, names = '', from = '']) => ({ file, isType: /^\s+type\s/.test(names), from }),
    ),
  );
  expect(imports.length).toBeGreaterThan(10);
  expect(
    imports.filter(({ isType, from }) => !isType && from !== 'node:crypto' && !/^\.\/[a-z-]+$/.test(from)),
  ).toEqual([]);
  const others = readdirSync(rules).filter((file) =>
    /\b(?:require|import)\(/.test(readFileSync(join(rules, file), 'utf8')),
  );
  expect(others).toEqual([]);
});
