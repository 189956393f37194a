import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Manifest, uiModulesOf } from './manifest';

const named = z.object({ name: z.string().min(1) });

/**
 * What to call the app. Its name is with Atlassian and in no manifest: the name of its package in words, else the title of
 * the first module that people see.
 */
export function appNameOf(appDir: string, manifest: Manifest): string {
  const file = join(appDir, 'package.json');
  const { data } = existsSync(file) ? named.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : named.safeParse({});
  if (data === undefined) return uiModulesOf(manifest)[0]?.title ?? 'The app';
  const words = data.name.replace(/^@[^/]*\//, '').split(/[-_.]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
