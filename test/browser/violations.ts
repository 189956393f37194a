import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The page around the app has the first heading.
  rules: { 'page-has-heading-one': { enabled: false } },
  iframes: false,
  // Where each node that passes stands in the document is a third of the work.
  resultTypes: ['violations'],
};

/** The rules that look at colours. All else is the same in both themes, which are one attribute of the root element. */
const ofColours = {
  ...options,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  rules: {},
};

function frameOf(page: Page, entry: string): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes(`/${entry}.html`));
  if (!frame) throw new Error(`The page has no frame of the app’s entry ${entry}`);
  return frame;
}

/** What axe finds wrong in the app's frame of this entry, such as `macro`: the rule, and the elements that break it. */
export function violationsIn(page: Page, entry: string): Promise<string[]> {
  return violationsAt(frameOf(page, entry), 'document');
}

/** What axe finds wrong with the colours of a surface, in which it found nothing wrong in the other theme. */
export function violationsOfColours(page: Page, entry: string): Promise<string[]> {
  return violationsAt(frameOf(page, entry), 'document', ofColours);
}

/** What axe finds wrong in these elements of the page around the app. */
export function violationsOn(page: Page, selector: string): Promise<string[]> {
  return violationsAt(page.mainFrame(), `{ include: [${JSON.stringify(selector)}] }`);
}

async function violationsAt(frame: Frame, place: string, rules: object = options): Promise<string[]> {
  // Evaluated by the debugger, which a Content-Security-Policy does not bind.
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(axe);
  return frame.evaluate<string[]>(`axe
    .run(${place}, ${JSON.stringify(rules)})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}

/** The same in light and in dark, as the surface stands. */
export async function violationsInThemes(page: Page, entry: string): Promise<{ light: string[]; dark: string[] }> {
  // Colours that are on their way from one theme to the other have the contrast of neither.
  const show = (theme: string) =>
    frameOf(page, entry).evaluate(`
      document.documentElement.dataset.colorMode = '${theme}';
      document.getAnimations().filter((change) => change instanceof CSSTransition).forEach((change) => change.finish());
    `);
  const light = await violationsIn(page, entry);
  await show('dark');
  const dark = await violationsOfColours(page, entry);
  await show('light');
  return { light, dark };
}
