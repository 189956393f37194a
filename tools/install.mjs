/** Installs the tools' own packages, unless they are those of the lockfile already. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const lockfile = readFileSync(`${here}package-lock.json`, 'utf8');
const installed = `${here}node_modules/.installed-lockfile.json`;

if (read(installed) !== lockfile) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, lockfile);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
