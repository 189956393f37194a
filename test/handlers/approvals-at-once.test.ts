/** Many people who decide at the same moment: each gets an answer, and exactly the right sign-offs are kept. */
import type { ApiAnswer, ApiInput, ApprovalStep } from '../../src/contract/api';
import { defaultPolicy } from '../../src/features/approval/policy';
import { formatMessage } from '../../src/i18n/format';
import { message } from '../../src/i18n/message';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { architect, lead, type Reviews, reviewsOn, screenOf } from './reviews';
import { savePolicy } from './saves';
import { personOn, valueOf } from './site-person';

let site: LocalSite;
let reviews: Reviews;

beforeAll(async () => {
  site = await startSite();
  reviews = reviewsOn(site, personOn(site, ada.accountId));
});
afterAll(() => site.stop());

const approve = (role: string): ApprovalStep => ({ type: 'approve', role });
const codeOf = (answer: ApiAnswer<'takeApprovalStep'>) => (answer.ok ? 'taken' : answer.error.code);
const crowded = formatMessage(message('step.crowded.message'));
/** Takes a step, and again where the machine is too slow for so many at once: that is what the person is told to do. */
async function take(person: SitePerson, payload: ApiInput<'takeApprovalStep'>): Promise<ApiAnswer<'takeApprovalStep'>> {
  const answer = await personOn(site, person.accountId).macro(payload.pageId, 'takeApprovalStep', payload);
  return !answer.ok && answer.error.message === crowded ? take(person, payload) : answer;
}
const newPeople = (count: number): SitePerson[] =>
  Array.from({ length: count }, (_, index) =>
    site.addPerson({ displayName: `Reviewer ${String(index + 1)}`, spaces: { ENG: 'view' } }),
  );

async function needed(count: number): Promise<void> {
  const roles = [lead, architect].map((name) => ({ name, needed: count, people: [] }));
  const policy = { ...defaultPolicy, roles };
  const admin = personOn(site, dmitri.accountId);
  valueOf(await savePolicy(admin, engineering.id, policy));
}

const requestOf = (leads: readonly SitePerson[], architects: readonly SitePerson[]): ApprovalStep => ({
  type: 'requestReview',
  reviewers: [
    { role: lead, people: leads.map(({ accountId }) => accountId) },
    { role: architect, people: architects.map(({ accountId }) => accountId) },
  ],
  despiteFindings: true,
});

test('of seventy-five calls at once, the forty sign-offs are kept that are right, each once', async () => {
  await needed(20);
  const people = newPeople(60);
  const [leads, architects, outsiders] = [people.slice(0, 25), people.slice(25, 50), people.slice(50)];
  const [right, late] = [
    { leads: leads.slice(0, 20), architects: architects.slice(0, 20) },
    { seenBefore: leads.slice(20), readBefore: architects.slice(20) },
  ];
  const author = personOn(site, ada.accountId);
  const pageId = await reviews.publish();
  const first = await screenOf(author, pageId);
  await reviews.edit(pageId, 'may lag behind', 'will lag behind');
  await reviews.take(author, pageId, requestOf(leads, architects));
  const now = await screenOf(author, pageId);

  const call = (person: SitePerson, role: string, screen = now) =>
    take(person, { pageId, step: approve(role), ...screen });
  const attempts = {
    right: [...right.leads.map((one) => call(one, lead)), ...right.architects.map((one) => call(one, architect))],
    twice: right.leads.slice(0, 10).map((one) => call(one, lead)),
    inTheOtherRole: right.leads.slice(0, 5).map((one) => call(one, architect)),
    notAsked: outsiders.map((one) => call(one, lead)),
    seenBefore: late.seenBefore.map((one) => call(one, lead, { ...now, seen: first.seen })),
    readBefore: late.readBefore.map((one) => call(one, architect, { ...now, digest: first.digest })),
  };
  const answers = await Promise.all(
    Object.entries(attempts).map(
      async ([kind, calls]) => [kind, [...new Set((await Promise.all(calls)).map(codeOf))]] as const,
    ),
  );

  const history = (await reviews.history(pageId)).reverse();
  const { status, roles, seen } = await reviews.look(author, pageId);
  const idsOf = (some: readonly SitePerson[]) => some.map(({ accountId }) => accountId).sort();
  expect({
    answers: Object.fromEntries(answers),
    numbers: history.map(({ number }) => number),
    signed: history
      .slice(1)
      .map(({ by }) => by.accountId)
      .sort(),
    status,
    seen,
    roles: roles.map(({ name, signed, signOffs }) => [
      name,
      signed,
      signOffs.map(({ person }) => person.accountId).sort(),
    ]),
  }).toEqual({
    answers: {
      right: ['taken'],
      twice: ['taken'],
      inTheOtherRole: ['step-refused'],
      notAsked: ['step-refused'],
      seenBefore: ['stale'],
      readBefore: ['stale'],
    },
    numbers: Array.from({ length: 41 }, (_, index) => index + 1),
    signed: idsOf([...right.leads, ...right.architects]),
    status: 'approved',
    seen: 41,
    roles: [
      [lead, 20, idsOf(right.leads)],
      [architect, 20, idsOf(right.architects)],
    ],
  });
});

test('fifty who all are right are all kept', async () => {
  await needed(20);
  const people = newPeople(50);
  const pageId = await reviews.publish();
  await reviews.take(personOn(site, ada.accountId), pageId, requestOf(people.slice(0, 25), people.slice(25)));
  const screen = await screenOf(personOn(site, ada.accountId), pageId);
  const answers = await Promise.all(
    people.map((person, index) => take(person, { pageId, step: approve(index < 25 ? lead : architect), ...screen })),
  );
  const history = await reviews.history(pageId);
  expect({
    codes: [...new Set(answers.map(codeOf))],
    numbers: history.map(({ number }) => number).reverse(),
    who: new Set(history.slice(0, 50).map(({ by }) => by.accountId)).size,
  }).toEqual({ codes: ['taken'], numbers: Array.from({ length: 51 }, (_, index) => index + 1), who: 50 });
});

test('an approval and the end of the review at the same moment end as one after the other', async () => {
  await needed(1);
  const [one, other] = newPeople(2) as [SitePerson, SitePerson];
  const author = personOn(site, ada.accountId);
  const pageId = await reviews.publish();
  await reviews.take(author, pageId, requestOf([one], [other]));
  const screen = await screenOf(author, pageId);
  const [approval, end] = await Promise.all([
    take(one, { pageId, step: approve(lead), ...screen }),
    take(ada, { pageId, step: { type: 'cancelReview' }, ...screen }),
  ]);
  const types = (await reviews.history(pageId)).map(({ type }) => type).reverse();
  const { status, roles } = await reviews.look(author, pageId);
  expect({ end: codeOf(end), approval: codeOf(approval), types, status, roles }).toEqual({
    end: 'taken',
    ...(codeOf(approval) === 'taken'
      ? { approval: 'taken', types: ['requestReview', 'approve', 'cancelReview'] }
      : { approval: 'step-refused', types: ['requestReview', 'cancelReview'] }),
    status: 'draft',
    roles: [],
  });
});
