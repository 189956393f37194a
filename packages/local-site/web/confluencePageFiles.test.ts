import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../confluence-page/builds';
import { openConfluencePageFiles } from './confluencePageFiles';

const key = 'test-of-files';
const folder = buildFolder(key);
const files = openConfluencePageFiles(key);
const path = `/_site/confluence-page/${key}`;

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('before they are built they are nowhere, and then there without another start', async () => {
  const before = { path: files.path(), script: await files.answer(`${path}/editor.js`) };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'editor.js'), 'export {};');
  const script = await files.answer(`${path}/editor.js`);
  expect({ before, path: files.path(), type: script?.headers.get('content-type'), text: await script?.text() }).toEqual(
    {
      before: { path: undefined, script: undefined },
      path,
      type: 'text/javascript; charset=utf-8',
      text: 'export {};',
    },
  );
});

test.each(['/../../package.json.js', '/none.js', '/editor.ts', ''])('%s is none of them', async (name) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'editor.ts'), '');
  expect(await files.answer(`${path}${name}`)).toBeUndefined();
});
