import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';
import { at, testProducts } from './products/test-products';
import { createProducts } from './products/products';
import { seedFrom, type SiteSeed, siteSeed } from './products/seed/seed';
import { openStore } from './store';

const seed: SiteSeed = siteSeed.parse({
  people: [
    { key: 'alma', displayName: 'Alma Reyes', isConfluenceAdmin: true },
    { key: 'bo', displayName: 'Bo Chen', role: 'Reads' },
  ],
  spaces: [
    {
      key: 'TEAM',
      name: 'Team',
      access: { alma: 'admin', bo: 'view' },
      pages: [
        { title: 'Home', author: 'alma', body: ['Welcome.'] },
        { title: 'Rules', author: 'alma', onlyFor: ['alma'] },
        { title: 'First rule', author: 'alma', under: 'Rules', body: [{ type: 'rule' }] },
      ],
    },
  ],
  projects: [
    {
      key: 'DEMO',
      name: 'Demo',
      lead: 'alma',
      access: { alma: 'administer', bo: 'browse' },
      issues: [
        { type: 'Epic', summary: 'Everything' },
        { type: 'Task', summary: 'A part', under: 'Everything', status: 'Done', assignee: 'bo' },
      ],
    },
  ],
});

test('a site holds the people, pages and issues that the app’s repository gives', async () => {
  const products = createProducts({ store: openStore(), siteUrl: () => 'http://site.example', seed: seedFrom(seed) });
  const get = async (key: 'alma' | 'bo', path: string) => {
    const accountId = products.personFor(`${key}@example.com`, 'local')?.accountId ?? '';
    const response = await products.fetch(new Request(`http://site.example${path}`), { as: 'user', accountId });
    return { status: response.status, body: await response.json() };
  };
  const task = await get('bo', '/rest/api/3/issue/DEMO-2?fields=parent,status,assignee');
  const titles = at(await get('alma', '/wiki/api/v2/spaces/65601/pages'), 'results') as { title: string }[];
  expect({
    names: products.people.map(({ displayName }) => displayName),
    titles: titles.map(({ title }) => title),
    restricted: (await get('bo', '/wiki/api/v2/pages/131102')).status,
    parent: at(await get('alma', '/wiki/api/v2/pages/131103'), 'parentId'),
    task: [
      at(task, 'fields', 'parent', 'key'),
      at(task, 'fields', 'status', 'name'),
      at(task, 'fields', 'assignee', 'displayName'),
    ],
  }).toEqual({
    names: ['Alma Reyes', 'Bo Chen'],
    titles: ['Home', 'Rules', 'First rule'],
    restricted: 404,
    parent: '131102',
    task: ['DEMO-1', 'Done', 'Bo Chen'],
  });
});

test('a seed that names somebody it does not have is refused by name', () => {
  const [space] = seed.spaces;
  if (space === undefined) throw new Error('The seed has no space.');
  expect(() => seedFrom({ ...seed, spaces: [{ ...space, access: { constructor: 'view' as const } }] })).toThrow(
    'The seed names the person "constructor", who is not among its people.',
  );
});

test('without a seed the site holds the sample', () => {
  expect(testProducts().products.people.map(({ displayName }) => displayName)).toContain('Ada Park');
});

describe('local-site.config.yml', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'local-site-config-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  test('may be missing', () => {
    expect(readConfig(dir)).toEqual({ steps: [] });
  });

  test('is refused where it has what the local site does not know', () => {
    writeFileSync(join(dir, 'local-site.config.yml'), 'title: Notes\n');
    expect(() => readConfig(dir)).toThrow('Unrecognized key: "title"');
  });
});
