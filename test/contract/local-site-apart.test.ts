/** The local site is a tool of its own: it knows no app, and no app's code knows it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const repository = resolve(__dirname, '../..');
const skipped = new Set(['node_modules', 'dist', '.local-site']);

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (skipped.has(name)) return [];
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.[cm]?[jt]sx?$/.test(name) ? [path] : [];
  });
}

/** The relative imports of a folder's files which lead to a place that is not allowed, as `file -> place`. */
function importsFrom(folder: string, isRefused: (path: string) => boolean): string[] {
  return filesIn(join(repository, folder)).flatMap((file) => {
    const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*'(\.[^'\n]*)'/g);
    return [...imports]
      .map(([, path = '']) =>
        relative(repository, resolve(dirname(file), path))
          .split(sep)
          .join('/'),
      )
      .filter(isRefused)
      .map((path) => `${relative(repository, file)} -> ${path}`);
  });
}

test('the local site imports nothing outside of its own folder', () => {
  expect(importsFrom('packages/local-site', (path) => !path.startsWith('packages/local-site/'))).toEqual([]);
});

test.each(['src', 'static', 'cli'])('%s imports nothing of the local site', (folder) => {
  expect(importsFrom(folder, (path) => path.startsWith('packages/'))).toEqual([]);
});
