/**
 * Texts that take long to make, such as bundles, kept for all sites of a test run in the folder that `KEPT_TEXTS` names.
 * Without it, each site makes its own. What a text is made from must not change during the run.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function keptText(name: string, make: () => string): string {
  const file = fileOf(name);
  if (file === undefined) return make();
  return existsSync(file) ? readFileSync(file, 'utf8') : keep(file, make());
}

export async function keptTextLater(name: string, make: () => Promise<string>): Promise<string> {
  const file = fileOf(name);
  if (file === undefined) return make();
  return existsSync(file) ? readFileSync(file, 'utf8') : keep(file, await make());
}

function fileOf(name: string): string | undefined {
  const { KEPT_TEXTS } = process.env;
  return KEPT_TEXTS === undefined ? undefined : join(KEPT_TEXTS, name);
}

/** Renamed into place, so that another process reads all of it or nothing. */
function keep(file: string, text: string): string {
  const own = `${file}-${randomUUID()}`;
  writeFileSync(own, text);
  renameSync(own, file);
  return text;
}
