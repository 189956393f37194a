import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { help } from '../../cli/help';
import { version } from '../../package.json';
import { tdd } from './run';

const root = join(__dirname, '../..');
const wrong = (message: string) => ({
  stdout: '',
  stderr: `tdd: ${message}\nSee “npm run -s tdd -- --help”.\n`,
  code: 2,
});

test.each([['--help'], ['-h'], ['convert', '--help'], ['read', '-h']])('%s %s gives the help', async (...args) => {
  expect(await tdd(args)).toEqual({ stdout: help, stderr: '', code: 0 });
});

test('--version gives the version', async () => {
  expect(await tdd(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
});

test.each([
  [[], 'name a command: convert, read or template'],
  [['publish'], 'there is no command “publish”; the commands are convert, read and template'],
  [['constructor'], 'there is no command “constructor”; the commands are convert, read and template'],
  [['convert', '--to', 'pdf'], '--to is “pdf”, and may be adf or markdown'],
  [['read', '--today', 'soon'], '--today is “soon”, and has to be a day such as 2026-04-15'],
  [['template'], 'name one template: feature, engineering, comprehensive, guardrails, architecture'],
  [['template', 'feature', '--epic', 'PAY-1'], '--epic is “PAY-1”, and has to be an address that begins with https://'],
])('%j is wrong, and says how', async (args, message) => {
  expect(await tdd(args)).toEqual(wrong(message));
});

test('an option that there is not is named', async () => {
  const { stderr, ...rest } = await tdd(['convert', '--too', 'adf']);
  expect([stderr.startsWith("tdd: unknown option '--too'"), rest]).toEqual([true, { stdout: '', code: 2 }]);
});

test('a reader that has enough ends it quietly', async () => {
  const child = spawn(join(root, 'node_modules/.bin/tsx'), [join(root, 'cli/main.ts'), 'convert']);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end('A paragraph\n\n'.repeat(50_000));
  await once(child.stdout, 'readable');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
});
