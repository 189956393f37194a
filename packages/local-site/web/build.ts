import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { keptTextLater } from '../kept-text';
import { assetTypes } from './assetTypes';
import type { ConfluencePageFiles } from './confluencePageFiles';
import { routeOf } from './route';
import { shell } from './shell';
import { tokensStylesheet } from './tokens';

export interface Web {
  /** Answers for the pages and their assets; nothing for any other request. */
  handle(request: Request): Promise<Response | undefined>;
}

const assetsPath = '/_site/assets/';

/** Texts by their names. */
const assetsIn = z.array(z.tuple([z.string(), z.string()]));

/** Bundles the pages of the local Confluence and Jira, in memory. Without `confluencePage`, they stay the plain ones. */
export async function buildWeb(confluencePage?: ConfluencePageFiles): Promise<Web> {
  const assets = new Map(assetsIn.parse(JSON.parse(await keptTextLater('web.json', bundle))));
  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      if (request.method !== 'GET') return undefined;
      return (await confluencePage?.answer(pathname)) ?? answer(request, pathname, assets, confluencePage?.path());
    },
  };
}

function answer(
  request: Request,
  path: string,
  assets: Map<string, string>,
  confluencePage: string | undefined,
): Response | undefined {
  if (path.startsWith(assetsPath)) return asset(path.slice(assetsPath.length), assets);
  if (path === '/forge-apps/adf-renderer') return shell(request, 'renderer', confluencePage);
  return routeOf(path) && shell(request, 'app', confluencePage);
}

function asset(name: string, assets: Map<string, string>): Response | undefined {
  const text = assets.get(name);
  const type = assetTypes[name.slice(name.lastIndexOf('.') + 1)];
  if (text === undefined || type === undefined) return undefined;
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: { app: join(__dirname, 'app.tsx'), renderer: join(__dirname, 'renderer.tsx') },
    outdir: __dirname,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const assets: z.infer<typeof assetsIn> = [
    ...result.outputFiles.map(({ path, text }): [string, string] => [basename(path), text]),
    ['tokens.css', tokensStylesheet()],
  ];
  return JSON.stringify(assets);
}
