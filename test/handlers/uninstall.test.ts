/** What is taken away when the app is uninstalled. */
import { doUntil } from '../../src/lib/do-until';
import { dmitri } from '../../packages/local-site/products/people';
import { reviewSite } from './review-site';
import fc from '../fast-check';

const at = reviewSite();

const hook = {
  functionKey: 'before-uninstall',
  moduleKey: 'clean-up',
  moduleType: 'preUninstall',
  accountId: dmitri.accountId,
  event: {},
};

const bylines = async (pageId: string) =>
  (await at.author.json<{ results: unknown[] }>('GET', `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`))
    .results.length;
const onIssue = async () => {
  const { status } = await at.author.product('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  return status;
};
/** Moves PAY-1 to Done, past the rule. */
const move = async () => {
  const path = '/rest/api/3/issue/PAY-1/transitions';
  const response = await at.author.product('POST', path, { transition: { id: '31' } });
  return response.ok ? 'moved' : ((await response.json()) as { errorMessages: string[] }).errorMessages;
};
const restart = async () => {
  at.startOver();
  const pageId = await at.approved();
  await at.site.queueIdle();
  return pageId;
};

test('uninstalling takes the properties of pages and issues away, and leaves the page as it is', async () => {
  const pageId = await restart();
  const { document } = await at.author.page(pageId);
  const before = [await bylines(pageId), await onIssue()];
  const results = await at.site.uninstall('confluence');
  expect([before, results, [await bylines(pageId), await onIssue()], (await at.author.page(pageId)).document]).toEqual([
    [1, 200],
    [{ ok: true, value: undefined }],
    [0, 404],
    document,
  ]);
});

test('uninstalling from Jira alone leaves the properties of pages', async () => {
  const pageId = await restart();
  await at.site.uninstall('jira');
  expect([await bylines(pageId), await onIssue()]).toEqual([1, 404]);
});

test('uninstalling takes away what it can where some pages refuse, also while the license is not active', async () => {
  const pageId = await restart();
  const other = await at.approved();
  await at.site.queueIdle();
  at.site.settings.set({ licence: 'lapsed' });
  at.site.faults.set([{ fault: 'failed', path: `/pages/${other}/properties` }]);
  await at.site.uninstall('confluence');
  at.site.faults.set([]);
  expect([await bylines(pageId), await bylines(other), await onIssue()]).toEqual([0, 1, 404]);
});

test('uninstalling takes away the properties of pages though storage does not list the issues, and a second time does no harm', async () => {
  const pageId = await restart();
  at.site.platformFaults.set([{ of: 'storage', path: '/api/v1/query', status: 500, times: 9 }]);
  const first = await at.site.invokeFunction(hook);
  at.site.platformFaults.set([]);
  const after = [await bylines(pageId), await onIssue()];
  const again = [await at.site.invokeFunction(hook), await at.site.invokeFunction(hook)];
  expect([[first, ...again].map(({ ok }) => ok), after, [await bylines(pageId), await onIssue()]]).toEqual([
    [true, true, true],
    [0, 200],
    [0, 404],
  ]);
});

test('a rule that stays in a workflow blocks its transition, and the app runs no more', async () => {
  await restart();
  const rule = { moduleKey: 'design-approved', configuration: '{}' };
  at.site.products.workflows.addRule(dmitri.accountId, { projectKey: 'PAY', transitionId: '31' }, rule);
  await at.site.uninstall('confluence');
  const look = at.author.panel('PAY-1', 'getEpicDesigns', {});
  await expect(look).rejects.toThrow('not connected to Jira');
  expect(await move()).toEqual(['The app of the validator “Design approved” is not installed in Jira.']);
});

test('work for a limited time is done in its order, and what there is no time for is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { maxLength: 12 }),
      fc.integer({ min: 0, max: 12 }),
      async (succeeds, mostBegun) => {
        const begun: number[] = [];
        const now = jest.spyOn(Date, 'now').mockImplementation(() => begun.length);
        const works = succeeds.map((ok, at) => () => {
          begun.push(at);
          return ok ? Promise.resolve() : Promise.reject(new Error('refused'));
        });
        const outcome = await doUntil(works, 3, mostBegun);
        now.mockRestore();
        const done = succeeds.slice(0, mostBegun);
        expect([begun, outcome]).toEqual([
          done.map((_, at) => at),
          {
            done: done.filter(Boolean).length,
            failed: done.filter((ok) => !ok).length,
            left: succeeds.length - done.length,
          },
        ]);
      },
    ),
  );
});
