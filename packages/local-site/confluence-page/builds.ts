import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds are kept, each in a folder named after its key. */
export const buildsFolder = join(__dirname, 'dist');

export const buildFolder = (key: string): string => join(buildsFolder, key);

export const isBuilt = (key: string): boolean => existsSync(buildFolder(key));
