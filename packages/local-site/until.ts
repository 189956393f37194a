import type { Frame } from 'playwright-core';

/**
 * Waits in an app's frame until an expression holds, through navigations. Playwright's own waiting evaluates text from
 * the second look on, which the policy of the frame refuses.
 */
export async function until(frame: Frame, condition: string): Promise<void> {
  const look = `new Promise((look) => requestAnimationFrame(() => look(Boolean(${condition}))))`;
  const isGone = (error: unknown) =>
    error instanceof Error && error.message.includes('Execution context was destroyed');
  const holds = () =>
    frame.evaluate<boolean>(look).catch((error: unknown) => {
      if (isGone(error)) return false;
      throw error;
    });
  while (!(await holds()));
}
