import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const lockfile = join(__dirname, 'package-lock.json');
/** A copy of the lockfile that was installed, in what was installed by it. */
const installedLockfile = join(__dirname, 'node_modules/.installed-lockfile.json');

export const isInstalled = (): boolean =>
  existsSync(installedLockfile) && readFileSync(installedLockfile, 'utf8') === readFileSync(lockfile, 'utf8');

export const packageCount = (): number =>
  Object.keys((JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: object }).packages).length - 1;

/** Installs the packages of the lockfile here. Throws with what npm said. */
export async function install(): Promise<void> {
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: __dirname,
    shell: process.platform === 'win32',
  });
  writeFileSync(installedLockfile, readFileSync(lockfile));
}
