import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['package-lock.json', 'bundle.ts', 'src'];

/** The same for the same packages and sources: names what is built from them. */
export function buildKey(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(join(__dirname, file)));
  return hash.digest('hex').slice(0, 16);
}

const filesIn = (path: string): string[] =>
  path.includes('.')
    ? [path]
    : readdirSync(join(__dirname, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(__dirname.length + 1))
        .sort();
