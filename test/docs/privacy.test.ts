/** docs/privacy.md, which is what an admin and a reviewer read of stored data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedData } from '../../src/features/privacy/stored-data';

const document = readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8');
const table = document.split('\n## What is stored\n')[1]?.split('\n## ')[0] ?? '';
const rows = [...table.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)];

test('everything that is stored is in the table, with where it holds account ids, what it is and how long it is kept', () => {
  expect(
    rows.map(([, name, , accounts = '']) => ({
      name,
      accounts: [...accounts.matchAll(/`([^`]+)`/g)].map(([, place]) => place),
    })),
  ).toEqual(storedData.map(({ name, accounts }) => ({ name, accounts })));
  expect(rows.filter(([, , what = '', , kept = '']) => what.length < 10 || kept.length < 5)).toEqual([]);
});
