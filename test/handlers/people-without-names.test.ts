/** Profiles that are deactivated, deleted or hidden come without a name: nothing fails because of one. */
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, ben } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { h, header, lozenge, mention, openQuestions, p, row, table } from '../words';
import { lead, reviewsOn } from './reviews';
import { approve } from './review-site';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let nameless: SitePerson;
let author: SitePersonAtWork;
let one: SitePersonAtWork;
beforeAll(async () => {
  site = await startSite();
  nameless = site.addPerson({
    displayName: 'Nameless',
    hasNoName: true,
    spaces: { ENG: 'edit' },
    projects: { PAY: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'CREATE_ISSUES', 'ASSIGNABLE_USER', 'ASSIGN_ISSUES'] },
  });
  [author, one] = [personOn(site, ada.accountId), personOn(site, nameless.accountId)];
});
afterAll(() => site.stop());

test('a sign-off of theirs counts, and says that they have no name', async () => {
  const reviews = reviewsOn(site, author);
  const pageId = await reviews.publish(
    h(2, 'Risks'),
    p('The ledger may lag behind.'),
    h(2, 'Approval'),
    table(header('Role', 'Name', 'Date'), row(undefined, lead, mention(nameless.accountId, '@one'), undefined)),
  );
  const reviewers = [{ role: lead, people: [nameless.accountId] }];
  valueOf(await reviews.take(author, pageId, { type: 'requestReview', reviewers, despiteFindings: true }));
  valueOf(await reviews.take(one, pageId, approve(lead)));
  const { status, roles } = await reviews.look(author, pageId);
  expect({ status, signed: roles.map(({ signOffs }) => signOffs.map(({ person }) => person.displayName)) }).toEqual({
    status: 'approved',
    signed: [['Unnamed user']],
  });
});

test('they start the picker, and are found by nobody who searches for people', async () => {
  const { me } = valueOf(await one.spacePage('ENG', 'startPicker', {}));
  const { people } = valueOf(await one.spacePage('ENG', 'searchPeople', { query: 'Name' }));
  expect({ me, people }).toEqual({
    me: { accountId: nameless.accountId, displayName: 'Unnamed user' },
    people: [],
  });
});

test('a ticket that is given to them in Jira brings them to the page', async () => {
  site.faults.set([]);
  const asked = row(
    'r1',
    '1',
    'Which queue?',
    mention(ben.accountId, 'Ben'),
    undefined,
    lozenge('Open'),
    undefined,
    undefined,
  );
  const pageId = await author.publishDesign(openQuestions(asked), { linkedTo: 'PAY-1' });
  const { did } = await author.sync(pageId);
  const key = did[0]?.ticket.key ?? '';
  await author.json('PUT', `/rest/api/3/issue/${key}`, { fields: { assignee: { accountId: nameless.accountId } } });
  await author.sync(pageId);
  const { document } = await author.page(pageId);
  const owner = document.content[0]?.content?.[1]?.content?.[1]?.content?.[2]?.content?.[0]?.content?.[0];
  expect(owner).toEqual({ type: 'mention', attrs: { id: nameless.accountId } });
});
