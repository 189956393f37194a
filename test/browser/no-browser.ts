import type { BrowserServer } from 'playwright-core';

/** Once, after the last file that needs a browser. */
export default async function teardown(): Promise<void> {
  await (globalThis as { browserServer?: BrowserServer }).browserServer?.close();
}
