import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { buildKey } from '../confluence-page/build-key';
import { buildFolder, isBuilt } from '../confluence-page/builds';
import { assetTypes } from './assetTypes';

/** Confluence's renderer and editor, as the site serves them. */
export interface ConfluencePageFiles {
  /** Under which path they are served; nothing until they are built. */
  path(): string | undefined;
  /** The file at a path; nothing where it is none of theirs. */
  answer(path: string): Promise<Response | undefined>;
}

const prefix = '/_site/confluence-page/';

/** The files of a build: of the one of the sources as they are now, if none is named. */
export function openConfluencePageFiles(key = buildKey()): ConfluencePageFiles {
  const folder = buildFolder(key);
  const path = `${prefix}${key}`;
  return {
    path: () => (isBuilt(key) ? path : undefined),
    async answer(asked) {
      if (!asked.startsWith(`${path}/`)) return undefined;
      const file = join(folder, asked.slice(path.length));
      const type = assetTypes[extname(file).slice(1)];
      if (type === undefined || !file.startsWith(folder + sep)) return undefined;
      const content = await readFile(file).catch(() => undefined);
      const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
      return content && new Response(new Uint8Array(content), { headers });
    },
  };
}
