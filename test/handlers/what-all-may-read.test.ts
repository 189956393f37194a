/** What everybody may read of designs: properties of their issue and page, and what the rule on a transition says. */
import fc from '../fast-check';
import { ada, appAccount, ben, chloe } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { h, header, lozenge, mention, p, row, table } from '../words';
import { type Reviews, reviewsOn } from './reviews';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
let reviews: Reviews;
let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  site = await startSite();
  [author, lead] = peopleOn(site, ada, ben);
  untouched = site.store.copy();
});
afterAll(() => site.stop());

/** Words that stand nowhere but where a person wrote them. */
const markers = { title: 'Zephyrtitle', question: 'Quokkaquestion', section: 'Wombatsection', role: 'Narwhalrole' };

const readers = { 'the app may view it': [appAccount.accountId], 'the app may not view it': [] };
const design = fc.record({
  restricted: fc.constantFrom('no', 'page', 'homepage'),
  readBy: fc.constantFrom(...(Object.keys(readers) as (keyof typeof readers)[])),
  review: fc.constantFrom('none', 'asked', 'signed', 'changesRequested'),
  edited: fc.boolean(),
  blocking: fc.boolean(),
  place: fc.constantFrom('current', 'current', 'trashed'),
});
type Design = typeof design extends fc.Arbitrary<infer Made> ? Made : never;

const open: Design = {
  restricted: 'no',
  readBy: 'the app may view it',
  review: 'asked',
  edited: false,
  blocking: false,
  place: 'current',
};
const hiddenByPage: Design = {
  restricted: 'page',
  readBy: 'the app may not view it',
  review: 'signed',
  edited: true,
  blocking: true,
  place: 'current',
};

const roleOf = (number: number): string => `${markers.role} ${String(number)}`;

async function make({ restricted, readBy, review, edited, blocking, place }: Design, number: number) {
  const role = roleOf(number);
  const pageId = await author.publishDesign(
    [
      h(2, 'Open Questions'),
      table(
        header('#', 'Question', 'Blocking?', 'Status'),
        row('q1', '1', `${markers.question}?`, blocking ? 'Yes' : 'No', lozenge('Open')),
      ),
      h(2, markers.section),
      p('Refunds are idempotent.'),
      h(2, 'Approval'),
      table(header('Role', 'Name', 'Date'), row(undefined, role, mention(ben.accountId, ben.displayName), undefined)),
    ],
    { title: `${markers.title} ${String(number)}`, linkedTo: 'PAY-1' },
  );
  await site.queueIdle();
  if (review !== 'none') {
    const asked = await reviews.take(author, pageId, {
      type: 'requestReview',
      reviewers: [{ role, people: [ben.accountId] }],
      despiteFindings: true,
    });
    valueOf(asked);
  }
  if (review === 'signed') valueOf(await reviews.take(lead, pageId, { type: 'approve', role }));
  if (review === 'changesRequested')
    valueOf(await reviews.take(lead, pageId, { type: 'requestChanges', role, comment: markers.question }));
  if (edited) await reviews.edit(pageId, 'idempotent', 'not idempotent');
  if (restricted !== 'no') {
    const people = [ada.accountId, ben.accountId, chloe.accountId, ...readers[readBy]];
    await author.restrict(restricted === 'page' ? pageId : engineering.homepageId, 'read', people);
  }
  await author.writePage(pageId, (document) => document);
  await site.queueIdle();
  if (place === 'trashed') await author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
  await site.queueIdle();
  return { pageId, isRestricted: restricted !== 'no' };
}

async function rulesSay(): Promise<string[]> {
  const messages: string[] = [];
  for (const onFailure of ['pass', 'block']) {
    for (const asked of ['mustBeLinked', 'mustBeApproved', 'noBlockingQuestions', 'all']) {
      const nothing = { mustBeLinked: false, mustBeApproved: false, noBlockingQuestions: false };
      const configuration = { onFailure, ...(asked !== 'all' && { ...nothing, [asked]: true }) };
      const result = await site.invokeFunction({
        functionKey: 'validate-transition',
        moduleKey: 'design-approved',
        moduleType: 'jira:workflowValidator',
        event: { issue: { key: 'PAY-1' }, configuration },
      });
      messages.push(JSON.stringify(result));
    }
  }
  return messages;
}

async function issueSays(): Promise<string> {
  const path = '/rest/api/3/issue/PAY-1/properties';
  const { keys } = await author.json<{ keys: { key: string }[] }>('GET', path);
  const values: unknown[] = [];
  for (const { key } of keys) values.push(await author.json('GET', `${path}/${key}`));
  return JSON.stringify([keys, values]);
}

async function pageSays(pageId: string): Promise<string> {
  const response = await author.product('GET', `/wiki/api/v2/pages/${pageId}/properties`);
  return response.ok ? response.text() : '';
}

test('nothing of it carries what a person wrote, but for names of roles where everybody may view the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(design, { minLength: 1, maxLength: 3 }), async (designs) => {
      site.store.restore(untouched);
      reviews = reviewsOn(site, author);
      const made = [];
      for (const [index, one] of designs.entries()) made.push(await make(one, index));
      const rules = (await rulesSay()).join('\n');
      const issue = await issueSays();
      const pages = (await Promise.all(made.map(({ pageId }) => pageSays(pageId)))).join('\n');
      const { role, ...never } = markers;
      const told = Object.values(never).filter((word) => `${rules}${issue}${pages}`.includes(word));
      const isCounted = /"designs":|penQuestions/.test(issue);
      // A page in the trash or the archive is judged by no rule.
      const isHidden = made.some(({ isRestricted }, index) => isRestricted && designs[index]?.place === 'current');
      const hiddenRoles = made.flatMap(({ isRestricted }, index) => (isRestricted ? [roleOf(index)] : []));
      const rolesTold = [
        ...hiddenRoles.filter((hidden) => rules.includes(hidden)),
        ...(issue.includes(role) ? [role] : []),
      ];
      expect({ told, rolesTold, countsHidden: isHidden && isCounted }).toEqual({
        told: [],
        rolesTold: [],
        countsHidden: false,
      });
    }),
    {
      numRuns: 8,
      examples: [
        [[open, hiddenByPage]],
        [[{ ...hiddenByPage, restricted: 'homepage' }]],
        [[{ ...open, restricted: 'page' }]],
        [[open, { ...open, restricted: 'page', review: 'signed' }]],
      ],
    },
  );
}, 180_000);
