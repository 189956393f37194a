/** Whether the local site's own tests have passed on exactly what is here now. A few of them start the app itself. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const site = 'packages/local-site';
const folders = [site, 'src', 'locales', 'static/dist'];
const besides = [
  'local-site.config.yml',
  'manifest.yml',
  'jest.config.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'test/bundle-once/setup.ts',
  'test/bundle-once/teardown.ts',
];
const notSources = ['node_modules', 'confluence-page/dist', 'example/dist', '.local-site', '.preparing'];
const variables = ['BUNDLE_DIR', 'CHROMIUM', 'PROPERTIES', 'SITE_SETTINGS', 'TDD_OPENAPI'];

/** As Jest writes it with `--json`. */
export interface RunResult {
  wasInterrupted?: boolean;
  testResults: readonly { name: string; status: string }[];
}

/** Changes with any source of the local site, its tests and the app, with what is installed, and with how they run. */
export function sourcesDigest(root: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256');
  const add = (...parts: string[]) => hash.update(JSON.stringify(parts));
  add(process.version, process.platform, process.arch);
  for (const name of variables) add(name, env[name] ?? '');
  for (const path of [
    ...besides.filter((one) => existsSync(join(root, one))),
    ...folders.flatMap((folder) => filesIn(root, folder)),
  ]) {
    add(
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    );
  }
  return hash.digest('hex');
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .map((entry) => ({ path: `${folder}/${entry.name}`, isFolder: entry.isDirectory() }))
    .filter(({ path }) => !notSources.some((one) => path.endsWith(`/${one}`)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, isFolder }) => (isFolder ? filesIn(root, path) : [path]));
}

/** Below `node_modules`, so that `npm ci` forgets it. */
const recordOf = (root: string): string => join(root, 'node_modules/.cache/local-site-pass');

/** CI runs every test. */
export function isPassKept(root: string, digest: string, { CI = '' }: NodeJS.ProcessEnv): boolean {
  const file = recordOf(root);
  return CI === '' && existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** Keeps a pass of all files of the local site's tests, and forgets the one before where one of them failed. */
export function keepPass(root: string, digest: string, { wasInterrupted, testResults }: RunResult): void {
  const own = testResults.filter(({ name }) => name.startsWith(join(root, site)));
  const files = filesIn(root, site).filter((path) => path.endsWith('.test.ts'));
  const hasPassed = wasInterrupted !== true && own.every(({ status }) => status === 'passed');
  const file = recordOf(root);
  rmSync(file, { force: true });
  if (!hasPassed || own.length !== files.length) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
}
