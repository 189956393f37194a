/** Whether an app in both products has one storage is documented nowhere: with two, Jira says so, and nothing is lost. */
import type { TransitionRule } from '../../src/contract/api';
import { designCalls } from '../../src/functions/design-calls';
import type { ApiName } from '../../src/contract/api';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { reviewSite } from './review-site';
import { sections } from './reviews';
import { type SitePersonAtWork, valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
  at.site.settings.set({ storage: 'two' });
});

const publish = () => at.author.publishDesign(sections, { linkedTo: 'PAY-1' });
const surfaces: [string, (person: SitePersonAtWork, name: ApiName) => Promise<unknown>][] = [
  ['panel and issue context', (person, name) => person.panel('PAY-1', name, {})],
  ['project page', (person, name) => person.projectPage('PAY', name, {})],
];
const codeOf = (answer: unknown): unknown => (answer as { error?: { code: string } }).error?.code;
const stored = () => {
  const { confluence, jira, 'forge-storage': inConfluence, 'forge-storage-of-jira': inJira } = at.site.store.copy();
  return { confluence, jira, inConfluence, inJira };
};

test.each(surfaces)(
  'each call from the %s says that it sees nothing of Confluence, and writes nothing',
  async (_, call) => {
    await publish();
    await at.site.queueIdle();
    const before = stored();
    const names = Object.keys(designCalls) as ApiName[];
    const codes = await Promise.all(names.map(async (name) => [name, codeOf(await call(at.author, name))]));
    expect([codes, stored()]).toEqual([names.map((name) => [name, 'storage-apart']), before]);
  },
);

test('the status beside an issue is unknown', async () => {
  await publish();
  const extension = { issue: { id: await at.author.issueId('PAY-1') } };
  const result = await at.site.invokeFunction({
    functionKey: 'issue-status',
    moduleKey: 'design-status',
    moduleType: 'jira:issueContext',
    accountId: ada.accountId,
    event: { extension },
  });
  expect(result).toEqual({
    ok: true,
    value: { status: { type: 'lozenge', value: { label: 'Unknown', type: 'default' } } },
  });
});

test.each<[TransitionRule['onFailure'], string]>([
  ['pass', 'moved'],
  [
    'block',
    'The app can’t tell whether the technical designs of PAY-1 are ready: in Jira, it does not see what is stored in ' +
      'Confluence. Try again in a minute. If it stays, ask a Jira admin: the rule “Design approved” blocks this ' +
      'transition until the app can tell.',
  ],
])('the rule on a transition follows its choice to %s', async (onFailure, outcome) => {
  const rule = { mustBeLinked: true, mustBeApproved: true, noBlockingQuestions: true, onFailure };
  const place = { projectKey: 'PAY', transitionId: '31' };
  const configuration = JSON.stringify(rule);
  at.site.products.workflows.addRule(dmitri.accountId, place, { moduleKey: 'design-approved', configuration });
  const response = await at.author.product('POST', '/rest/api/3/issue/PAY-1/transitions', { transition: { id: '31' } });
  expect(response.ok ? 'moved' : ((await response.json()) as { errorMessages: string[] }).errorMessages[0]).toBe(
    outcome,
  );
});

test('in Confluence a design is linked, synced and counted on its issue, and Jira has it once there is one storage', async () => {
  const pageId = await publish();
  await at.site.queueIdle();
  await at.author.sync(pageId);
  await at.site.queueIdle();
  const { value } = await at.author.json<{ value: object }>('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  at.site.settings.set({ storage: 'one' });
  const { designs } = valueOf(await at.author.panel('PAY-1', 'getEpicDesigns', {}));
  expect([value, designs.map((design) => design.pageId)]).toEqual([
    expect.objectContaining({ designs: 1, status: 'draft' }),
    [pageId],
  ]);
});

const installed = (context: string) =>
  at.site.invokeFunction({
    functionKey: 'on-app-installed',
    moduleKey: 'app-installed',
    moduleType: 'core:trigger',
    event: { id: 'i', context, app: { id: 'a', version: '1.0.0' } },
  });
const codeOfPanel = async () => codeOf(await at.author.panel('PAY-1', 'getEpicDesigns', {}));

test('an installation in Jira is not taken for one in Confluence', async () => {
  await installed('ari:cloud:jira::site/1');
  expect(await codeOfPanel()).toBe('storage-apart');
});

test('without the event of an installation, the first page that changes in Confluence tells', async () => {
  at.site.settings.set({ storage: 'one' });
  at.site.testing.appStorage.removeKey('seen-from-confluence');
  const before = await codeOfPanel();
  await publish();
  await at.site.queueIdle();
  expect([before, await codeOfPanel()]).toEqual(['storage-apart', undefined]);
});
