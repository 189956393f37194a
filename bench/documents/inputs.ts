import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const seeds = join(__dirname, '../../../shared/seeds');
const fixtures = join(__dirname, '../../test/adf/markdown/fixtures');

export const realDesignsAre = existsSync(seeds)
  ? 'the five designs that the templates come from'
  : 'the designs among the tests’ fixtures';

/** Designs as people write them, each as Markdown. */
export function realDesigns(): string[] {
  const folder = existsSync(seeds) ? seeds : fixtures;
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** One document of so many lines, made of the real designs one after the other. */
export function designOf(lines: number): string {
  const all = realDesigns().join('\n\n').split('\n');
  return Array.from({ length: lines }, (_line, index) => all[index % all.length]).join('\n');
}
