import type { Browser, Page } from 'playwright-core';
import { open } from './open';
import { Stage } from './stage';
import { states } from './states';
import { launchBrowser } from '../../packages/local-site/testing/browser';
import { violationsIn, violationsOfColours } from '../browser/violations';

let browser: Browser;
let stage: Stage;
let last: Page | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  stage = await Stage.build(browser);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

/** The colours change by animations; what spins never ends. */
const animationsThatEnd = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
)`;

const cases = states.map((state) => [state.surface, state.state, state] as const);

test.each(cases)(
  '%s, %s: nothing keeps anybody from using it, in light and in dark',
  async (_surface, _state, state) => {
    const page = await open(stage, state, 'light', state.widths[0], last);
    last = page;
    const light = await violationsIn(page, state.entry);
    await page.evaluate(`document.documentElement.dataset.colorMode = 'dark'`);
    await page.evaluate(animationsThatEnd);
    expect({ light, dark: await violationsOfColours(page, state.entry) }).toEqual({ light: [], dark: [] });
  },
);
