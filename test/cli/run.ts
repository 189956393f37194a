import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '../..');

export interface Ran {
  stdout: string;
  stderr: string;
  code: number | null;
}

interface Around {
  cwd?: string;
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
}

let bundled: Promise<string> | undefined;

/** The command line in one file, as Node starts it at once. */
async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tdd-cli-bundle-'));
  const outfile = join(folder, 'main.cjs');
  await build({ entryPoints: [join(root, 'cli/main.ts')], outfile, bundle: true, platform: 'node', target: 'node20' });
  return outfile;
}

/** Runs the command line as a person does, in a process of its own. */
export async function tdd(args: readonly string[], { cwd = root, stdin, env }: Around = {}): Promise<Ran> {
  bundled ??= bundle();
  const child = spawn(process.execPath, [await bundled, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  const ran: Ran = { stdout: '', stderr: '', code: null };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ...ran, code });
    });
  });
}

/** A folder of its own with these files in it. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tdd-cli-'));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  return folder;
}
