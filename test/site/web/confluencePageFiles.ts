import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { buildFolder, openBuilds } from '../confluence-page/builds';
import { assetTypes } from './assetTypes';

/** Confluence's renderer and editor, as the site serves them. */
export interface ConfluencePageFiles {
  /** Under which path they are served; nothing until they are built. */
  path(): string | undefined;
  /** The file at a path; nothing where it is none of theirs. */
  answer(path: string): Promise<Response | undefined>;
}

const prefix = '/_site/confluence-page/';

export function openConfluencePageFiles(): ConfluencePageFiles {
  const build = openBuilds();
  return {
    path() {
      const key = build();
      return key === undefined ? undefined : `${prefix}${key}`;
    },
    async answer(path) {
      const key = build();
      if (key === undefined || !path.startsWith(`${prefix}${key}/`)) return undefined;
      const folder = buildFolder(key);
      const file = join(folder, path.slice(`${prefix}${key}/`.length));
      const type = assetTypes[extname(file).slice(1)];
      if (type === undefined || !file.startsWith(folder + sep)) return undefined;
      const content = await readFile(file).catch(() => undefined);
      const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
      return content && new Response(new Uint8Array(content), { headers });
    },
  };
}
