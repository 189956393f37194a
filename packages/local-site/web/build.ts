import { basename, join } from 'node:path';
import { build } from 'esbuild';
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

/** Bundles the pages of the local Confluence and Jira, in memory. Without `confluencePage`, they stay the plain ones. */
export async function buildWeb(confluencePage?: ConfluencePageFiles): Promise<Web> {
  const assets = await bundle();
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

async function bundle(): Promise<Map<string, string>> {
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
  return new Map([
    ...result.outputFiles.map(({ path, text }): [string, string] => [basename(path), text]),
    ['tokens.css', tokensStylesheet()],
  ]);
}
