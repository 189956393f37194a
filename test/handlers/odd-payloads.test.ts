/** Functions that are called with ids of others, or with fields missing: they tell nothing that the caller could not read. */
import { ada, ben, chloe, emma } from '../../packages/local-site/products/people';
import { security } from '../../packages/local-site/products/spaces';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { h, p } from '../words';
import { architect, lead, requestReview, reviewsOn } from './reviews';
import { personOn, valueOf } from './site-person';

let site: LocalSite;
let restricted: string;
let elsewhere: string;

beforeAll(async () => {
  site = await startSite();
  const author = personOn(site, ada.accountId);
  const reviews = reviewsOn(site, author);
  restricted = await reviews.publish();
  valueOf(await reviews.take(author, restricted, requestReview));
  valueOf(await reviews.take(personOn(site, ben.accountId), restricted, { type: 'approve', role: lead }));
  await site.queueIdle();
  await author.restrict(restricted, 'read', [ada.accountId, ben.accountId]);
  elsewhere = await personOn(site, ben.accountId).publishDesign([p('Words.')], { space: security, linkedTo: 'OPS-1' });
  await site.queueIdle();
});
afterAll(() => site.stop());

const run = async (functionKey: string, moduleType: string, event: unknown, { accountId }: SitePerson = emma) => {
  const result = await site.invokeFunction({ functionKey, moduleKey: functionKey, moduleType, accountId, event });
  return result.ok ? result.value : result.error;
};
const without = [
  h(2, 'Approval record'),
  p('The sign-offs of this design could not be read for this export. Export it again, or look at them on its page.'),
];
const exportOf = (context: unknown) => run('export-design', 'macro', { exportType: 'pdf', context });
const statusOf = async (id: unknown) => run('issue-status', 'jira:issueContext', { extension: { issue: { id } } });

test('an export of a page that the person may not view has no record, as that of a page that is not there', async () => {
  const documents = [];
  for (const context of [
    { contentId: restricted },
    { extension: { content: { id: restricted } } },
    { contentId: elsewhere },
    { contentId: '999' },
    {},
    undefined,
    { contentId: `${restricted}/operations` },
  ]) {
    documents.push(await exportOf(context));
  }
  expect(documents).toEqual(documents.map(() => ({ type: 'doc', version: 1, content: without })));
});

test('an export does not go around a page that the app may view and the person may not', async () => {
  const author = personOn(site, ada.accountId);
  await author.restrict(restricted, 'read', [ada.accountId, chloe.accountId]);
  const said = JSON.stringify(await exportOf({ contentId: restricted }));
  expect([said.includes(architect), said.includes(ben.displayName)]).toEqual([false, false]);
});

test('the status of an issue that the person may not view is that of one that is not there', async () => {
  const hidden = await personOn(site, ben.accountId).issueId('OPS-1');
  const answers = [];
  for (const id of [hidden, '99999', undefined, 'PAY-1/properties', { id: hidden }]) answers.push(await statusOf(id));
  const unknown = { status: { type: 'lozenge', value: { label: 'Unknown', type: 'default' } } };
  expect(answers).toEqual(answers.map(() => unknown));
});

test('a job for an issue that no design is linked to calls no product', async () => {
  const issueId = await personOn(site, ben.accountId).issueId('OPS-2');
  site.products.log.length = 0;
  await run('keep-in-step', 'core:consumer', { body: { issueId } });
  expect(site.products.log).toEqual([]);
});

describe('The rule on a transition', () => {
  const verdict = (payload: unknown) => run('validate-transition', 'jira:workflowValidator', payload);
  const passes = { result: true };
  const blocks = expect.objectContaining({ result: false }) as unknown;
  const none = { mustBeLinked: false, mustBeApproved: false, noBlockingQuestions: false };

  test.each<[string, unknown, unknown]>([
    ['nothing at all', undefined, passes],
    ['no issue, and a rule that blocks', { configuration: { onFailure: 'block' } }, blocks],
    ['no issue, and a rule that blocks, as text', { configuration: '{"onFailure":"block"}' }, blocks],
    ['no key while an issue is created', { issue: { key: null }, configuration: { onFailure: 'block' } }, passes],
    ['no key, and a rule that blocks', { issue: {}, configuration: { onCreate: 'block' } }, blocks],
    ['a key that is a path', { issue: { key: '../issue/PAY-1' }, configuration: { onFailure: 'block' } }, blocks],
    [
      'an issue that is not there, blocking',
      { issue: { key: 'PAY-999' }, configuration: { onFailure: 'block' } },
      blocks,
    ],
    [
      'an issue that is not there, passing',
      { issue: { key: 'PAY-999' }, configuration: { onFailure: 'pass' } },
      passes,
    ],
    [
      'a part of a configuration: the rest is asked for',
      { issue: { key: 'PAY-2' }, configuration: { onFailure: 'pass' } },
      blocks,
    ],
    ['a part that asks for less', { issue: { key: 'PAY-2' }, configuration: { mustBeLinked: false } }, passes],
    [
      'parts that cannot be read: those are asked for',
      { issue: { key: 'PAY-2' }, configuration: { ...none, mustBeLinked: 'no', onFailure: 7 } },
      blocks,
    ],
    ['parts that nobody knows', { issue: { key: 'PAY-2' }, configuration: { ...none, other: 1 } }, passes],
    ['a configuration that is a list', { issue: { key: 'PAY-2' }, configuration: ['block'] }, passes],
    ['a configuration that is cut off', { issue: { key: 'PAY-2' }, configuration: '{"onFailure":"block"' }, passes],
    ['no configuration: all is asked for', { issue: { key: 'PAY-2' } }, blocks],
  ])('is called with %s', async (_, payload, expected) => {
    expect(await verdict(payload)).toEqual(expected);
  });

  test('says why it blocks an issue without a key', async () => {
    expect(await verdict({ configuration: { onFailure: 'block' } })).toEqual({
      result: false,
      errorMessage:
        'The app can’t tell whether the technical designs of this issue are ready: Jira does not say which issue it is. ' +
        'Try again in a minute. If it stays, ask a Jira admin: the rule “Design approved” blocks this transition until the app can tell.',
    });
  });

  test('asks an epic for a design, and no issue below it', async () => {
    const author = personOn(site, ada.accountId);
    const { id: projectId } = await author.json<{ id: string }>('GET', '/rest/api/3/project/PAY');
    const make = async (name: string, parentKey: string) => {
      const types = await author.json<{ issueTypes: { id: string; name: string }[] }>('GET', '/rest/api/3/project/PAY');
      const type = types.issueTypes.find((each) => each.name === name);
      const { issues } = await author.json<{ issues: { key: string }[] }>('POST', '/rest/api/3/issue/bulk', {
        issueUpdates: [
          {
            fields: {
              project: { id: projectId },
              issuetype: { id: type?.id },
              parent: { id: await author.issueId(parentKey) },
              summary: 'Work',
            },
          },
        ],
      });
      return issues[0]?.key ?? '';
    };
    const task = await make('Task', 'PAY-2');
    const subtask = await make('Sub-task', task);
    const verdicts = [];
    for (const key of ['PAY-2', task, subtask]) verdicts.push(await verdict({ issue: { key } }));
    expect(verdicts).toEqual([blocks, passes, passes]);
  });
});
