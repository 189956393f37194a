/** The app's static files, on an origin of their own, under the Content-Security-Policy that Forge builds for them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { Manifest } from '../manifest';
import { infoFile, infoOf } from '../translations';

export interface Resources {
  app: Hono;
  /** Where a surface such as `ui/picker` is opened. */
  urlOf(resource: string): string;
  /** Where a file such as `resource:ui;icons/tdd.svg` is. */
  fileUrlOf(reference: string): string;
  /** What browsers reported as blocked. */
  cspReports: unknown[];
}

export interface ResourcesOptions {
  appDir: string;
  manifest: Manifest;
  hostUrl: () => string;
  resourceUrl: () => string;
  /** The script that gives an app's page its bridge. */
  bridgeScript: string;
}

export function serveResources({ appDir, manifest, hostUrl, resourceUrl, bridgeScript }: ResourcesOptions): Resources {
  const cspReports: unknown[] = [];
  const app = new Hono();
  const resizer = readFileSync(require.resolve('iframe-resizer/js/iframeResizer.contentWindow.js'), 'utf8');

  const folderOf = (key: string) => {
    const resource = manifest.resources.find((candidate) => candidate.key === key);
    return resource === undefined ? undefined : resolve(appDir, resource.path);
  };
  const javascript = { 'content-type': 'text/javascript; charset=utf-8' };

  app.get('/bridge/bridge.js', (context) => context.body(bridgeScript, 200, javascript));
  app.get('/bridge/resizer.js', (context) => context.body(resizer, 200, javascript));
  app.post('/csp-report', async (context) => {
    cspReports.push(await context.req.json());
    return context.body(null, 204);
  });
  app.get('/r/:key/__LOCALES__/:file', (context) => {
    const { translations } = manifest;
    const name = context.req.param('file');
    if (translations !== undefined && name === infoFile) return context.json(infoOf(translations));
    const file = translations?.resources.find(({ key }) => name === `${key}.json`);
    if (file === undefined) return context.text('The app has no such locale file.', 404);
    return context.body(new Uint8Array(readFileSync(join(appDir, file.path))), 200, uncached('application/json'));
  });
  app.get('/r/:key/:file{.*}', async (context) => {
    const folder = folderOf(context.req.param('key'));
    const file = folder === undefined ? undefined : fileIn(folder, context.req.param('file'));
    if (file === undefined) return context.text('The app has no such file.', 404);
    const headers = uncached(getMimeType(file) ?? 'application/octet-stream');
    const content = readFileSync(file);
    if (!file.endsWith('.html')) return context.body(new Uint8Array(content), 200, headers);
    const page = await withBridge(content.toString(), file, hostUrl());
    const policy = await policyFor(page, manifest, hostUrl(), resourceUrl());
    return context.body(page, 200, { ...headers, 'content-security-policy': policy });
  });

  return {
    app,
    cspReports,
    urlOf(resource) {
      const [key = '', entry] = resource.split('/');
      const found = manifest.resources.find((candidate) => candidate.key === key);
      const file = entry === undefined ? 'index.html' : found?.entry?.[entry];
      if (found === undefined || file === undefined) throw new Error(`The manifest has no resource "${resource}".`);
      return `${resourceUrl()}/r/${key}/${file}`;
    },
    fileUrlOf(reference) {
      const [, key, file] = /^resource:([\w-]+);(.+)$/.exec(reference) ?? [];
      return key === undefined || file === undefined ? reference : `${resourceUrl()}/r/${key}/${file}`;
    },
  };
}

const uncached = (type: string) => ({
  'content-type': type,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

/** A file of the folder; nothing where the path is of none, or leads out of it. */
function fileIn(folder: string, path: string): string | undefined {
  const file = resolve(join(folder, path === '' ? 'index.html' : path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The page with the scripts that a deployment puts first in its head. */
async function withBridge(html: string, file: string, hostUrl: string): Promise<string> {
  if (!/<html[\s>]/i.test(html)) throw new Error(`${file} has no <html>: a deployment would refuse it.`);
  const { load } = await import('cheerio');
  const page = load(html);
  const host = encodeURIComponent(hostUrl);
  page('head').prepend(
    `<script src="/bridge/bridge.js?host=${host}"></script><script src="/bridge/resizer.js"></script>`,
  );
  return page.html();
}

/** The Content-Security-Policy of a page of the app, as a deployment has it. */
export async function policyFor(
  page: string,
  manifest: Manifest,
  hostUrl: string,
  resourceUrl: string,
): Promise<string> {
  // A sixth of a second to load, which only those who ask for a page should pay.
  const { load } = await import('cheerio');
  const silent = { info: () => undefined };
  const { content, external } = manifest.permissions;
  const existingCSPDetails = new CSPProcessingService(silent, load).getCspDetails(page, {
    ...(content && { content }),
    ...(external && { external }),
  } as Parameters<CSPProcessingService['getCspDetails']>[1]);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    hostname: hostUrl,
  });
  // Naming the report address to the builder would also open what is open to a tunnel alone.
  return [...directives.filter((one) => !one.startsWith('report-uri ')), `report-uri ${resourceUrl}/csp-report`].join(
    '; ',
  );
}
