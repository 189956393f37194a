import type { Browser, BrowserContext } from 'playwright-core';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { type LocalSite, type SiteOptions, startSite } from '../../packages/local-site/site';
import { launchBrowser } from '../../packages/local-site/testing/browser';
import { PersonInBrowser } from './person';
import { whatWasSeen } from './what-was-seen';

/** What somebody has chosen at the top of the site's pages. */
interface Choices {
  theme?: 'light' | 'dark';
  locale?: string;
}

export interface SiteInBrowser {
  /** The site that the tests of this file share. It is there once they run. */
  site: () => LocalSite;
  /** A person in front of a browser of their own, which is closed after the test. */
  signIn: (person: SitePerson, choices?: Choices) => Promise<PersonInBrowser>;
}

// A machine that does much else can stall a browser for a minute: CI says so, and tries once more.
jest.retryTimes(Number(process.env.BROWSER_RETRIES ?? 0), { logErrorsBeforeRetry: true });

/** Starts a local site and a browser before the tests of a file, and stops them after. Faults end with their test. */
export function siteInBrowser(options: SiteOptions = {}): SiteInBrowser {
  let site: LocalSite;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(options), launchBrowser()]);
  });
  afterEach(async () => {
    if ((globalThis as { hasTestFailed?: boolean }).hasTestFailed === true) {
      console.error(await whatWasSeen(contexts, site.log.entries));
    }
    site.faults.set([]);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  return {
    site: () => site,
    async signIn({ accountId }, choices) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      contexts.push(context);
      const person = await PersonInBrowser.signIn(context, site.url, accountId);
      if (choices) {
        const headers = { origin: site.url };
        const response = await context.request.post(`${site.url}/_site/session`, { data: choices, headers });
        if (!response.ok()) throw new Error(`Choosing: ${String(response.status())} ${await response.text()}`);
      }
      return person;
    },
  };
}
