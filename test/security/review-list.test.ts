/** Atlassian's review list in `docs/security.md`: what it names exists, and what the code does not do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sourcesIn } from '../locales/sources';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const list = /\n## Atlassian's review list.*?\n(?=## Who sees what)/s.exec(read('docs/security.md'))?.[0] ?? '';
const points = list
  .split(/\n(?=- )/)
  .slice(1)
  .map((point) => point.replaceAll(/\s+/g, ' '));
const shownBy = (point: string): string[] =>
  [...(point.split('Shown by')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);

test('each point names what shows it, and that is there', () => {
  expect(points.length).toBeGreaterThan(20);
  expect({
    bare: points.filter((point) => shownBy(point).length === 0),
    missing: points.flatMap(shownBy).filter((path) => !existsSync(join(root, path))),
  }).toEqual({ bare: [], missing: [] });
});

const functions = sourcesIn(join(root, 'src'));
const surfaces = sourcesIn(join(root, 'static/src'));
const all = [...functions, ...surfaces, read('manifest.yml')];
const found = (sources: readonly string[], pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([words]) => words));

test('the manifest names no host, remote, web trigger or provider, and loosens no policy', () => {
  const { modules, permissions, ...others } = parse(read('manifest.yml')) as Record<string, object>;
  const inAny = [...Object.keys(modules ?? {}), ...Object.keys(permissions ?? {}), ...Object.keys(others)];
  expect(
    inAny.filter((name) => /^(external|content|remotes|providers|webtrigger|endpoint|connect)/.test(name)),
  ).toEqual([]);
});

test('no module of the functions keeps anything that an invocation could leave behind', () => {
  expect(found(functions, /^(export )?(let|var) .*/gm)).toEqual([]);
  const empty = /^(export )?const \w+(: (?!Readonly)[^=]+)? = (new (Weak)?(Map|Set)(<.*>)?\(\)|\[\]|\{\})/gm;
  expect(found(functions, empty)).toEqual([]);
});

test('nothing is evaluated, set as HTML, run beside the app, read from its environment or kept in a browser', () => {
  expect(found(all, /\beval\(|new Function\(|innerHTML|insertAdjacentHTML|document\.write/gi)).toEqual([]);
  expect(found(functions, /child_process|worker_threads|process\.env/g)).toEqual([]);
  expect(found(surfaces, /document\.cookie|localStorage|sessionStorage|indexedDB/g)).toEqual([]);
});

test('no source has what looks like a credential', () => {
  const credential =
    /ATATT3|AKIA[A-Z0-9]{12}|gh[pousr]_\w{20}|xox[bp]-|-----BEGIN|npm_\w{30}|(api[-_]?key|password|secret)\s*[:=]\s*['"]\w{8,}/gi;
  expect(found(all, credential)).toEqual([]);
});

test.each(['package.json', 'static/package.json'])('what runs on a site has one version each, as %s says', (file) => {
  const { dependencies = {} } = JSON.parse(read(file)) as { dependencies?: Record<string, string> };
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
