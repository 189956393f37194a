/**
 * A surface of the app on its own: the real bundle under the policy a deployment gives it, in a page without Confluence
 * and Jira around it. What the app's functions answer is given, so that each state can be shown at once.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page, Request } from 'playwright-core';
import type { ApiAnswer, ApiName } from '../../src/contract/api';
import type { GivenToBridge } from './answer-bridge';
import { serveSurfaces, type ServedSurfaces } from './serve-surfaces';

export type Mode = 'light' | 'dark';

/** What a function answers; `never`: it takes its time. */
export type Answers = { [Name in ApiName]?: ApiAnswer<Name> | 'never' };

export interface Shown {
  /** The surface's page, such as `panel`. */
  entry: string;
  /** The part of Forge's context that says where the surface stands. */
  extension: Record<string, unknown>;
  answers: Answers;
  mode: Mode;
  /** CSS pixels; a page that is longer scrolls. */
  width: number;
  height: number;
  /** What Forge says of the license of the app; nothing without it. */
  license?: { active: boolean };
  locale?: string;
  /** What the address of the page around says from the question mark on. */
  search?: string;
  /** The moment it is in the page, for ever; the real one where none is given. */
  now?: string;
  /** Runs in the page before anything else. */
  script?: string;
}

export class Stage {
  private readonly pending = new WeakMap<Page, Set<Request>>();
  /** What was told to a page before the app runs in it. */
  private readonly given = new WeakMap<Page, { dispose(): Promise<void> }>();

  private constructor(
    private readonly browser: Browser,
    private readonly bridge: string,
    readonly surfaces: ServedSurfaces,
  ) {}

  /** With the pages in `folder`; without one, the app’s. */
  static async build(browser: Browser, folder?: string): Promise<Stage> {
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, 'answer-bridge.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      logLevel: 'error',
    });
    return new Stage(browser, outputFiles.map(({ text }) => text).join(''), await serveSurfaces(folder));
  }

  /** Opens a surface in a page of its own. The caller closes the page’s context. */
  async open(shown: Shown): Promise<Page> {
    const { mode, width, height, now } = shown;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: mode,
      reducedMotion: 'reduce',
      timezoneId: 'UTC',
    });
    if (now !== undefined) await context.clock.setFixedTime(now);
    const page = await context.newPage();
    this.pending.set(page, requestsOf(page));
    await this.show(page, shown);
    return page;
  }

  /**
   * Opens a surface where another one was: a browser does not read again what it has read in the same page. The mode, the
   * time and what the storage of the page holds stay as they are there.
   */
  async reopen(page: Page, shown: Shown): Promise<Page> {
    const { width, height } = shown;
    await page.setViewportSize({ width, height });
    await this.given.get(page)?.dispose();
    await this.show(page, shown);
    return page;
  }

  private async show(page: Page, shown: Shown): Promise<void> {
    const { entry, extension, answers, mode, license, locale = 'en-US', search = '', script = '' } = shown;
    const given: GivenToBridge = {
      answers,
      mode,
      search,
      context: { ...baseContext, locale, theme: { colorMode: mode }, ...(license && { license }), extension },
    };
    const content = `globalThis.given = ${JSON.stringify(given)};\n${this.bridge}\n${script}`;
    this.given.set(page, await page.addInitScript({ content }));
    // The host is where the surface was opened from.
    await page.goto(`${this.surfaces.url}/${entry}.html`, { referer: `${this.surfaces.url}/` });
  }

  /** Waits until a page that was opened here has loaded all it asks for, and has painted it. */
  async settled(page: Page): Promise<void> {
    do await page.evaluate('new Promise((paint) => requestAnimationFrame(() => requestAnimationFrame(paint)))');
    while ((this.pending.get(page)?.size ?? 0) > 0);
  }

  close(): Promise<void> {
    return this.surfaces.close();
  }
}

/** The requests of a page that have not been answered yet. */
function requestsOf(page: Page): Set<Request> {
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return pending;
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
