/** The page for admins of Confluence: all green where everything holds, and the right cause for what does not. */
import type { FrameLocator, Page } from 'playwright-core';
import { type ApiName, healthCheckIds } from '../../src/contract/api';
import { scheduleHours } from '../../src/features/health/store/schedules';
import { ada, dmitri } from '../../packages/local-site/products/people';
import type { LocalSite } from '../../packages/local-site/site';
import { healthFailures, toldLimits } from '../handlers/health-failures';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const settings = { siteUrl: 'given', expressionField: 'there', storage: 'one', selfGenerated: 'asApp' } as const;
const { site, signIn } = siteInBrowser({ settings });
let untouched: ReturnType<LocalSite['store']['copy']> | undefined;
const address = () => `${site().url}/wiki/admin/apps/administration`;
const surfaceIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Technical designs"]');

async function choose(surface: FrameLocator, field: RegExp, name: string): Promise<void> {
  await surface.getByRole('combobox', { name: field }).fill(name);
  const option = surface.getByRole('option', { name, exact: true });
  await option.click();
  await option.waitFor({ state: 'detached' });
}

/** Clicks, and waits until the app has answered the call that this leads to. */
async function clickFor(name: ApiName, page: Page, button: RegExp): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().postData()?.includes(`"${name}"`) === true, {
    timeout: 30_000,
  });
  await surfaceIn(page).getByRole('button', { name: button }).click();
  await (await answered).finished();
}

/** Runs the checks, and looks at them again after some minutes. */
async function runChecks(page: Page, minutes = 0): Promise<void> {
  await clickFor('runHealthCheck', page, /^Run the checks/);
  site().platformFaults.set([]);
  await site().queueIdle();
  site().clock.advance(minutes * 60);
  const refresh = surfaceIn(page).getByRole('button', { name: 'Refresh' });
  await surfaceIn(page).getByRole('button', { name: 'Copy the report' }).waitFor();
  if ((await refresh.count()) > 0) await clickFor('refreshHealthCheck', page, /^Refresh/);
  else await page.reload();
}

/** Starts over on a site as it was, on which everything holds. */
async function openFresh(page: Page): Promise<void> {
  untouched ??= site().store.copy();
  site().store.restore(untouched);
  site().settings.set(settings);
  site().faults.set([toldLimits]);
  for (const key of Object.keys(scheduleHours)) await site().runSchedule(key);
  await page.goto(address());
  await choose(surfaceIn(page), /Space of the private page/, 'Payments Engineering');
  await choose(surfaceIn(page), /Jira project/, 'Payments');
}

test('an admin runs the checks with one click, and all pass', async () => {
  const { page } = await signIn(dmitri);
  await openFresh(page);
  await runChecks(page);
  await surfaceIn(page).locator('[data-check]').first().waitFor();
  const checks = await surfaceIn(page).locator('[data-check]').all();
  const outcomes = await Promise.all(
    checks.map(async (check) => [await check.getAttribute('data-check'), await check.getAttribute('data-outcome')]),
  );
  expect([outcomes, await violationsIn(page, 'administration')]).toEqual([
    healthCheckIds.map((id) => [id, 'passed']),
    [],
  ]);
});

/** `handlers/health-check.test` names the cause of every one. */
const shown = healthFailures.filter((_, index) => index % 7 === 0);

test('failures are shown with their cause', async () => {
  const { page } = await signIn(dmitri);
  const wrong: unknown[] = [];
  for (const { what, make, minutes, failed } of shown) {
    await openFresh(page);
    make(site());
    await runChecks(page, minutes);
    for (const [id, found] of Object.entries(failed)) {
      const check = surfaceIn(page).locator(`[data-check="${id}"][data-outcome="failed"]`);
      await check.waitFor({ timeout: 10_000 }).catch(() => undefined);
      const text = (await check.count()) > 0 ? await check.innerText() : 'not failed';
      if (!text.includes(found)) wrong.push([what, id, text]);
    }
  }
  expect(wrong).toEqual([]);
}, 180_000);

test('nobody else sees the page', async () => {
  const { page } = await signIn(ada);
  await page.goto(address());
  await page.getByText('Only people who administer Confluence see its settings.').waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
});
