/** What Forge counts in a manifest, and what an admin is told that the app asks for. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { mostEntities, mostInTransaction } from '../../packages/local-site/forge/storage/limits';

const root = resolve(__dirname, '../..');
const manifest = z
  .object({
    app: z.object({ storage: z.object({ entities: z.array(z.unknown()) }) }),
    modules: z.record(z.string(), z.array(z.unknown())),
    permissions: z.object({ scopes: z.array(z.string()) }),
  })
  .parse(parse(readFileSync(resolve(root, 'manifest.yml'), 'utf8')));

const counts: [string, number, number][] = [
  ['scheduled triggers', manifest.modules.scheduledTrigger?.length ?? 0, 5],
  ['entities', manifest.app.storage.entities.length, 20],
  ['modules', Object.values(manifest.modules).flat().length, 150],
];
test.each(counts)('%s: %i, where Forge takes %i', (_, count, most) => {
  expect(count).toBeLessThanOrEqual(most);
});

test('the site refuses what Forge refuses: over 20 entities, and over 25 operations in a transaction', () => {
  expect([mostEntities, mostInTransaction]).toEqual([20, 25]);
});

/** The first column of the table of scopes, with whether its row says what the scope is for. */
const explained = readFileSync(resolve(root, 'docs/deploying.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `([a-z:._-]+)` +\| +([^|]+?) +\|/.exec(line))
  .flatMap((row) => (row?.[1] !== undefined && row[2] !== undefined ? [{ scope: row[1], reason: row[2] }] : []));

test('each scope of the manifest is in the table for admins once, with what the app does with it, and no other is', () => {
  expect(explained.map(({ scope }) => scope).sort()).toEqual([...manifest.permissions.scopes].sort());
  expect(explained.filter(({ reason }) => reason.length < 20)).toEqual([]);
});
