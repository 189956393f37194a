import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { LogEntry } from '../../packages/local-site/forge/log';

const longest = 1_500;
const newestEntries = 15;

/** What the pages of a test show, frame by frame, and the end of the site's log, for whoever reads why it failed. */
export async function whatWasSeen(contexts: readonly BrowserContext[], log: readonly LogEntry[]): Promise<string> {
  const pages = await Promise.all(contexts.flatMap((context) => context.pages()).map(wordsOfPage));
  const entries = log.slice(-newestEntries).map(({ level, source, text }) => `${level} [${source}] ${text}`);
  return [...pages, 'The site’s log:', ...entries].join('\n');
}

const wordsOfPage = async (page: Page): Promise<string> =>
  (await Promise.all(page.frames().map(wordsOfFrame))).join('\n');

async function wordsOfFrame(frame: Frame): Promise<string> {
  const words = await frame
    .locator('body')
    .innerText({ timeout: 1_000 })
    .catch((error: unknown) => String(error));
  return `${frame.url()}\n${words.slice(0, longest)}\n`;
}
