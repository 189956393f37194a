/** What an app's repository tells the local site, in `local-site.config.yml` beside the manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { siteSeed } from './products/seed/seed';

export const configFile = 'local-site.config.yml';

const config = z.strictObject({
  /** What the app is called, which Atlassian keeps and no manifest has. */
  name: z.string().min(1).optional(),
  /** What to try, on the start page: texts with `**bold**`, `[words](/wiki)` and `` `keys` `` in them. */
  steps: z.array(z.string().min(1)).default([]),
  /** What the products hold at first; the sample's people, pages and issues without it. */
  seed: siteSeed.optional(),
});
export type LocalSiteConfig = z.infer<typeof config>;

/** Throws, naming the place, where the file has what the local site does not know. */
export function readConfig(appDir: string): LocalSiteConfig {
  const file = join(appDir, configFile);
  const written: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const read = config.safeParse(written ?? {});
  if (!read.success) throw new Error(`${file} has what the local site does not know:\n${z.prettifyError(read.error)}`);
  return read.data;
}
