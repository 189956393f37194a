import type { BrowserServer } from 'playwright-core';
import { launchBrowserServer } from '../../packages/local-site/testing/browser';

const shared = globalThis as { browserServer?: BrowserServer };

/** Once, before the first file that needs a browser. */
export default async function setup(): Promise<void> {
  shared.browserServer = await launchBrowserServer();
  process.env.BROWSER_SERVER = shared.browserServer.wsEndpoint();
}
