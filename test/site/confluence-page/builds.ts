import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildKey } from './build-key';

/** Where builds are kept, each in a folder named after its key. */
export const buildsFolder = join(__dirname, 'dist');

export const buildFolder = (key: string): string => join(buildsFolder, key);

export const isBuilt = (key: string): boolean => existsSync(buildFolder(key));

/** The build of the sources as they are, once it is there. */
export function openBuilds(): () => string | undefined {
  const key = buildKey();
  return () => (isBuilt(key) ? key : undefined);
}
