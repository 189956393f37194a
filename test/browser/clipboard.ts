import type { BrowserContext } from 'playwright-core';

/** Browsers differ in what they let an app copy without being asked. These frames, from now on, are let copy nothing. */
export async function denyCopying(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    Object.defineProperty(Clipboard.prototype, 'writeText', {
      value: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
    });
  `);
}
