import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { readManifest } from '../../packages/local-site/forge/manifest';
import { policyFor } from '../../packages/local-site/forge/surfaces/resources';
import { infoFile, infoOf } from '../../packages/local-site/forge/translations';
import { listen } from '../../packages/local-site/listen';
import { buildWeb } from '../../packages/local-site/web/build';

const appDir = join(__dirname, '../..');
const dist = join(appDir, 'static/dist');

export interface ServedSurfaces {
  /** Without a slash at the end. */
  url: string;
  files: ReadonlyMap<string, Buffer>;
  close: () => Promise<void>;
}

/**
 * Serves built pages on this machine, as they are now: another build does not change them. Each page is under the
 * Content-Security-Policy that a deployment of the app gives it. `folder`: of other pages than the app’s.
 */
export async function serveSurfaces(folder = dist): Promise<ServedSurfaces> {
  const files = filesIn(folder);
  const manifest = readManifest(appDir);
  const { translations } = manifest;
  const app = new Hono();
  app.get('/__LOCALES__/:file', (context) => {
    const name = context.req.param('file');
    if (translations && name === infoFile) return context.json(infoOf(translations));
    const file = translations?.resources.find(({ key }) => name === `${key}.json`);
    return file ? context.json(JSON.parse(readFileSync(join(appDir, file.path), 'utf8'))) : context.notFound();
  });
  // Confluence's renderer, which shows a document in a frame of its own.
  const web = await buildWeb();
  for (const path of ['/forge-apps/*', '/_site/*']) {
    app.get(path, async (context) => (await web.handle(context.req.raw)) ?? context.notFound());
  }
  app.get('/:file{.+}', async (context) => {
    const name = context.req.param('file');
    const file = files.get(name);
    if (!file) return context.notFound();
    const headers = { 'content-type': getMimeType(name) ?? 'application/octet-stream' };
    if (!name.endsWith('.html')) return context.body(new Uint8Array(file), 200, headers);
    const { origin } = new URL(context.req.url);
    const page = file.toString();
    return context.body(page, 200, {
      ...headers,
      'content-security-policy': await policyFor(page, manifest, origin, origin),
    });
  });
  const listening = await listen(app, 0);
  return { url: `http://127.0.0.1:${String(listening.port)}`, files, close: () => listening.close() };
}

function filesIn(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Run \`npm run build\` first.`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}
