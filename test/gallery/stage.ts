/**
 * A surface of the app on its own: the real bundle under the policy a deployment gives it, in a page without Confluence
 * and Jira around it. What the app's functions answer is given, so that each state can be shown at once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { getMimeType } from 'hono/utils/mime';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { ApiAnswer, ApiName } from '../../src/api';
import { readManifest } from '../site/forge/manifest';
import { policyFor } from '../site/forge/surfaces/resources';
import { infoFile, infoOf } from '../site/forge/translations';
import type { GivenToBridge } from './answer-bridge';

const appDir = join(__dirname, '../..');
const dist = join(appDir, 'static/dist');
const address = 'http://surface.localhost';

export type Mode = 'light' | 'dark';

/** What a function answers: always the same, nothing at all, or the next of several with each call. */
export type Answers = { [Name in ApiName]?: ApiAnswer<Name> | 'never' };

export interface Shown {
  /** The surface's page in `static/dist`, such as `panel`. */
  entry: string;
  /** The part of Forge's context that says where the surface stands. */
  extension: Record<string, unknown>;
  answers: Answers;
  mode: Mode;
  /** CSS pixels. */
  width: number;
  locale?: string;
}

export class Stage {
  private readonly manifest = readManifest(appDir);

  private constructor(
    private readonly browser: Browser,
    private readonly bridge: string,
    /** As they were built when the stage was: another build does not change them under a page. */
    private readonly files: ReadonlyMap<string, Buffer>,
  ) {}

  static async build(browser: Browser): Promise<Stage> {
    if (!existsSync(dist)) throw new Error('The surfaces are not built. Run `npm run build` first.');
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, 'answer-bridge.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      logLevel: 'error',
    });
    const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = names.map(({ parentPath, name }) => join(parentPath, name));
    const contents = new Map(files.map((file) => [relative(dist, file), readFileSync(file)]));
    return new Stage(browser, outputFiles.map(({ text }) => text).join(''), contents);
  }

  /** Opens a surface in a page of its own. The caller closes the page’s context. */
  async open({ entry, extension, answers, mode, width, locale = 'en-US' }: Shown): Promise<Page> {
    const context = await this.contextFor(mode, width);
    const page = await context.newPage();
    const given: GivenToBridge = {
      answers,
      mode,
      context: { ...baseContext, locale, theme: { colorMode: mode }, extension },
    };
    await page.addInitScript({ content: `globalThis.given = ${JSON.stringify(given)};\n${this.bridge}` });
    await page.goto(`${address}/${entry}.html`);
    return page;
  }

  private async contextFor(mode: Mode, width: number): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width, height: 400 },
      colorScheme: mode,
      reducedMotion: 'reduce',
      timezoneId: 'UTC',
    });
    await context.clock.setFixedTime('2026-11-20T12:00:00Z');
    await context.route(`${address}/**`, (route) => this.serve(route));
    return context;
  }

  private serve(route: Route): Promise<void> {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path.startsWith('__LOCALES__/')) return this.serveWords(route, path.slice('__LOCALES__/'.length));
    const file = this.files.get(path);
    if (!file) return route.fulfill({ status: 404, body: '' });
    const contentType = getMimeType(path) ?? 'application/octet-stream';
    if (!path.endsWith('.html')) return route.fulfill({ contentType, body: file });
    const body = file.toString();
    const policy = policyFor(body, this.manifest, address, address);
    return route.fulfill({ contentType, body, headers: { 'content-security-policy': policy } });
  }

  private serveWords(route: Route, name: string): Promise<void> {
    const { translations } = this.manifest;
    if (translations && name === infoFile) return route.fulfill({ json: infoOf(translations) });
    const file = translations?.resources.find(({ key }) => name === `${key}.json`);
    return file
      ? route.fulfill({ contentType: 'application/json', body: readFileSync(join(appDir, file.path)) })
      : route.fulfill({ status: 404, body: '' });
  }
}

const baseContext = {
  accountId: '712020:ada',
  cloudId: 'cloud',
  localId: 'local',
  moduleKey: 'surface',
  siteUrl: 'https://example.atlassian.net',
  environmentId: 'environment',
  environmentType: 'DEVELOPMENT',
  timezone: 'UTC',
};
