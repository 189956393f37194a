/** What surfaces invoke as they are opened: docs/cost.md counts on it. */
import counted from '../../bench/cost/counted.json';
import type { Metered } from '../../packages/local-site/meter';
import { ada } from '../../packages/local-site/products/people';
import { countOf } from '../../bench/cost/count';
import { sections } from '../handlers/reviews';
import { personOn } from '../handlers/site-person';
import { siteInBrowser } from './site-in-browser';

const taken: Metered[] = [];
const { site, signIn } = siteInBrowser({ taken });

test('a surface that is opened makes the calls that are counted, and no other', async () => {
  const pageId = await personOn(site(), ada.accountId).publishDesign(sections, { title: 'Refunds', linkedTo: 'PAY-1' });
  await site().queueIdle();
  const person = await signIn(ada);
  const { page, panel, macro } = person;

  const invocationsOf = async (open: () => Promise<unknown>) => {
    taken.length = 0;
    await open();
    return countOf(taken).invocations;
  };
  const opened = {
    design: await invocationsOf(async () => {
      await page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
      await macro.getByRole('link', { name: 'PAY-1' }).waitFor();
    }),
    epic: await invocationsOf(async () => {
      await person.openIssue('PAY-1');
      await panel.getByRole('link', { name: 'Refunds' }).waitFor();
      // The page of an issue looks for changes for ever, two seconds apart.
      await page.waitForResponse((response) => response.url().includes('/_site/issue-changes/'));
    }),
    overview: await invocationsOf(async () => {
      await page.goto(`${site().url}/wiki/spaces/ENG/apps/designs`);
      const overview = page.frameLocator('iframe[title="Technical designs"]');
      await overview.getByRole('link', { name: 'Refunds' }).waitFor();
      await overview.getByRole('button', { name: 'Draft: 1' }).waitFor();
    }),
  };
  const { units } = counted;
  expect(opened).toEqual({
    design: units['open-a-design'].invocations,
    epic: units['open-the-panel-of-an-epic'].invocations,
    overview: units['open-the-overview'].invocations,
  });
});
