/** All designs of a space or a project, as those see them who open the overview. */
import type { AdfNode } from '../../src/contract/adf-node';
import type { ApiInput, ApiOutput } from '../../src/contract/api';
import { anyReviewer } from '../../src/features/approval/review-roles';
import { ada, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { date, doc, h, header, lozenge, macro, openQuestions, p, row, table } from '../words';
import { reviewsOn, timeless } from './reviews';
import { requestsForPeople } from './requests';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
/** What the site remembers before each test. */
let start: Record<string, unknown>;
let author: SitePersonAtWork;
let dev: Record<'ben' | 'chloe' | 'dmitri' | 'emma', SitePersonAtWork>;
let pages: Record<'ledger' | 'refunds' | 'search' | 'secret' | 'elsewhere', string>;

const question = (due: string | undefined, status = 'Open') =>
  row(
    'q',
    '1',
    'Which queue?',
    undefined,
    due === undefined ? undefined : date(due),
    lozenge(status),
    undefined,
    undefined,
  );
const milestone = (due: string) => [
  h(2, 'Timeline'),
  table(header('Milestone', 'Date'), row('m', 'Ship it', date(due))),
];

beforeAll(async () => {
  // Requests are counted: without its address at hand, a call has one more.
  site = await startSite({ settings: { siteUrl: 'given' } });
  author = personOn(site, ada.accountId);
  dev = {
    ben: personOn(site, ben.accountId),
    chloe: personOn(site, chloe.accountId),
    dmitri: personOn(site, dmitri.accountId),
    emma: personOn(site, emma.accountId),
  };
  const publish = (space: typeof security, title: string, linkedTo: string | undefined, ...content: AdfNode[]) => {
    site.clock.advance(60);
    const by = space === security ? dev.ben : author;
    return by.publishDesign([...content, p('Words.')], { space, title, linkedTo });
  };
  pages = {
    ledger: await publish(
      engineering,
      'Ledger of refunds',
      'PAY-1',
      ...openQuestions(question('2020-01-01'), question('2020-02-01', 'Resolved'), question('2099-01-01')),
      ...milestone('2099-02-01'),
    ),
    refunds: await publish(engineering, 'Refunds at scale', 'OPS-1', ...milestone('2099-01-01')),
    search: await publish(engineering, 'a search for payouts', undefined, ...openQuestions(question('2098-01-01'))),
    secret: await publish(engineering, 'Secret refunds', 'PAY-1', ...openQuestions(question('2020-03-01'))),
    elsewhere: await publish(security, 'Elsewhere', 'PAY-1'),
  };
  await site.queueIdle();
  const { take } = reviewsOn(site, author);
  const asked = await take(author, pages.refunds, {
    type: 'requestReview',
    reviewers: [{ role: anyReviewer, people: [ben.accountId, chloe.accountId] }],
    despiteFindings: true,
  });
  if (!asked.ok) throw new Error(asked.error.message);
  await lookAtAll();
  await author.restrict(
    pages.secret,
    'read',
    [ada, ben].map(({ accountId }) => accountId),
  );
  start = site.store.copy();
});
afterAll(() => site.stop());
beforeEach(() => {
  site.store.restore(start);
});

/** What the daily schedule does: it looks at every design. */
async function lookAtAll() {
  await site.runSchedule('overview-day');
  await site.queueIdle();
}

const inSpace = { of: { spaceId: engineering.id }, filter: {}, sort: 'changed' } as const;
type Asked = Partial<ApiInput<'listDesigns'>>;
const list = async (person: SitePersonAtWork, asked: Asked = {}): Promise<ApiOutput<'listDesigns'>> =>
  valueOf(await person.spacePage('ENG', 'listDesigns', { ...inSpace, ...asked }));
const titles = async (person: SitePersonAtWork, asked: Asked = {}) =>
  (await list(person, asked)).rows.map(({ title }) => title);
const countsIn = async (person: SitePersonAtWork) => {
  const { counts } = valueOf(await person.spacePage('ENG', 'countDesigns', { of: { spaceId: engineering.id } }));
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

test('a design is shown with where it stands, who is awaited, what is open and overdue, and what comes next', async () => {
  const { rows } = await list(dev.chloe, { sort: 'title' });
  const shown = timeless(
    rows.map(({ url, lastChange, readiness, ...said }) => ({ ...said, readiness: typeof readiness })),
  );
  const named = ({ accountId, displayName }: typeof ada) => ({ accountId, displayName });
  const planned = (day: string) => ({
    text: 'Ship it',
    from: day,
    to: day,
    when: null,
    done: false,
    ticket: null,
    dependsOn: [],
  });
  const notAsked = { status: 'draft', signed: 0, needed: 0, version: null, changed: null };
  const epic = (id: string, key: string, summary: string, status: object) => ({
    id,
    key,
    summary,
    url: `${site.url}/browse/${key}`,
    status,
  });
  expect(shown).toEqual([
    {
      pageId: pages.search,
      title: 'a search for payouts',
      owner: named(ada),
      epic: null,
      approval: notAsked,
      awaited: [],
      openQuestions: { total: 1, done: 0, overdue: 0, nextDue: '2098-01-01' },
      milestones: { total: 0, done: 0, next: null },
      timeline: [],
      readiness: 'object',
    },
    {
      pageId: pages.ledger,
      title: 'Ledger of refunds',
      owner: named(ada),
      epic: epic('10301', 'PAY-1', 'Checkout with saved cards', { name: 'In Progress', category: 'indeterminate' }),
      approval: notAsked,
      awaited: [],
      openQuestions: { total: 3, done: 1, overdue: 1, nextDue: '2020-01-01' },
      milestones: { total: 1, done: 0, next: { text: 'Ship it', due: '2099-02-01' } },
      timeline: [planned('2099-02-01')],
      readiness: 'object',
    },
    {
      pageId: pages.refunds,
      title: 'Refunds at scale',
      owner: named(ada),
      epic: epic('10308', 'OPS-1', 'Halve the time to detect an acquirer outage', { name: 'To Do', category: 'new' }),
      approval: { ...notAsked, status: 'inReview', needed: 1 },
      awaited: [named(ben), named(chloe)],
      openQuestions: { total: 0, done: 0, overdue: 0, nextDue: null },
      milestones: { total: 1, done: 0, next: { text: 'Ship it', due: '2099-01-01' } },
      timeline: [planned('2099-01-01')],
      readiness: 'object',
    },
  ]);
});

test.each([
  ['changed', ['a search for payouts', 'Refunds at scale', 'Ledger of refunds']],
  ['title', ['a search for payouts', 'Ledger of refunds', 'Refunds at scale']],
  ['milestone', ['Refunds at scale', 'Ledger of refunds', 'a search for payouts']],
  ['question', ['Ledger of refunds', 'a search for payouts', 'Refunds at scale']],
] as const)('sorted by %s, what has no day comes last', async (sort, expected) => {
  expect(await titles(dev.emma, { sort })).toEqual(expected);
});

test.each([
  ['a status', { status: 'inReview' }, ['Refunds at scale']],
  ['a status that none has', { status: 'approved' }, []],
  ['what is overdue', { overdue: true }, ['Ledger of refunds']],
  ['words of the title, in any order and case', { text: ' REFUNDS  ledger' }, ['Ledger of refunds']],
  ['a status and a word that do not go together', { status: 'inReview', text: 'ledger' }, []],
  ['what awaits the person', { awaitsMe: true }, ['Refunds at scale']],
  ['what awaits the person, in another status', { awaitsMe: true, status: 'draft' }, []],
] as const)('filtered by %s', async (_, filter, expected) => {
  expect(await titles(dev.chloe, { filter })).toEqual(expected);
});

test('what is overdue can be sorted by anything', async () => {
  const asked = { filter: { overdue: true } };
  expect([
    await titles(author, { ...asked, sort: 'question' }),
    await titles(author, { ...asked, sort: 'title' }),
  ]).toEqual([
    ['Ledger of refunds', 'Secret refunds'],
    ['Ledger of refunds', 'Secret refunds'],
  ]);
});

test('what awaits somebody else does not await the person', async () => {
  expect(await titles(dev.dmitri, { filter: { awaitsMe: true } })).toEqual([]);
});

test('a page that the person may not see is neither listed nor counted', async () => {
  const seen = async (person: SitePersonAtWork) => [(await titles(person)).length, await countsIn(person)];
  expect({ ada: await seen(author), chloe: await seen(dev.chloe) }).toEqual({
    ada: [4, { draft: 3, inReview: 1 }],
    chloe: [3, { draft: 2, inReview: 1 }],
  });
});

test('what is found by a row that is behind its page is shown as the page is now', async () => {
  const { rows } = await list(author, { limit: 1, sort: 'title' });
  await author.writePage(pages.search, (document) => doc(...document.content, p('One more.')));
  const after = await list(author, { limit: 1, sort: 'title' });
  expect([rows, after.rows].map((found) => found.map(({ lastChange }) => lastChange.version))).toEqual([[1], [2]]);
  await site.queueIdle();
});

test('a design whose page went to another space is not of this one any more, whatever its row says', async () => {
  site.testing.movePage(pages.ledger, security.id);
  expect(await titles(author, { sort: 'title' })).toEqual([
    'a search for payouts',
    'Refunds at scale',
    'Secret refunds',
  ]);
});

test('the pages of the list hold each design once, whatever the person may not see', async () => {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await list(dev.chloe, { limit: 1, sort: 'title', ...(cursor && { cursor }) });
    found.push(...page.rows.map(({ title }) => title));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(found).toEqual(['a search for payouts', 'Ledger of refunds', 'Refunds at scale']);
});

test('a space that the person may not view is refused as one that does not exist, before anything is looked up', async () => {
  const answers: unknown[] = [];
  site.products.log.length = 0;
  for (const spaceId of [security.id, '99999']) {
    const of = { spaceId };
    const listed = await dev.emma.spacePage('ENG', 'listDesigns', { of, filter: { text: 'elsewhere' }, sort: 'title' });
    const counted = await dev.emma.spacePage('ENG', 'countDesigns', { of });
    answers.push([listed, counted]);
  }
  const paths = [security.id, security.id, '99999', '99999'].map((spaceId) => `/wiki/api/v2/spaces/${spaceId}`);
  expect([answers[0], requestsForPeople(site).map(({ path }) => path)]).toEqual([answers[1], paths]);
});

test('words of hidden titles, one by one, find what words of no title find', async () => {
  const asked = ['secret', 'refunds secret', 'sec', 'nothing', 'zzz'].map((text) => ({ filter: { text } }));
  const found: unknown[] = [];
  for (const { filter } of asked) {
    for (const limit of [1, 2, 100]) found.push(await list(dev.emma, { filter, limit, sort: 'title' }));
  }
  expect(found).toEqual(found.map(() => ({ rows: [], nextCursor: null })));
});

test('hidden designs make no page shorter, and lead to no next one', async () => {
  const pagesOf = async (person: SitePersonAtWork) => {
    const found: string[][] = [];
    let cursor: string | null = null;
    do {
      const page: ApiOutput<'listDesigns'> = await list(person, { limit: 2, sort: 'title', ...(cursor && { cursor }) });
      found.push(page.rows.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return found;
  };
  const withHidden = await pagesOf(dev.emma);
  await author.json('DELETE', `/wiki/api/v2/pages/${pages.secret}`);
  await site.queueIdle();
  expect([withHidden, await pagesOf(dev.emma)]).toEqual([
    [['a search for payouts', 'Ledger of refunds'], ['Refunds at scale']],
    [['a search for payouts', 'Ledger of refunds'], ['Refunds at scale']],
  ]);
});

test('a cursor tells nothing of the design it stands on, and continues its own list alone', async () => {
  const { nextCursor } = await list(dev.ben, { limit: 1, sort: 'title' });
  const cursor = nextCursor ?? 'none';
  const position = Buffer.from(JSON.stringify(['secret refunds', pages.secret])).toString('base64url');
  const codes: string[] = [];
  const attempts: [SitePersonAtWork, Asked][] = [
    [dev.ben, { limit: 1, sort: 'title', cursor }],
    [dev.ben, { limit: 2, sort: 'title', cursor }],
    [dev.emma, { sort: 'title', cursor }],
    [dev.ben, { sort: 'changed', cursor }],
    [dev.ben, { sort: 'title', filter: { text: 'refunds' }, cursor }],
    [dev.ben, { sort: 'title', of: { spaceId: security.id }, cursor }],
    [dev.ben, { sort: 'title', cursor: position }],
    [dev.ben, { sort: 'title', cursor: 'x' }],
  ];
  for (const [person, asked] of attempts) {
    const answer = await person.spacePage('ENG', 'listDesigns', { ...inSpace, ...asked });
    codes.push(answer.ok ? 'fine' : answer.error.code);
  }
  const counted = await dev.ben.spacePage('ENG', 'countDesigns', { of: inSpace.of, cursor });
  expect([codes, counted.ok ? 'fine' : counted.error.code, Buffer.from(cursor, 'base64url').toString()]).toEqual([
    ['fine', 'fine', ...Array.from({ length: 6 }, () => 'list-changed')],
    'list-changed',
    expect.not.stringMatching(/ledger|search|refunds/),
  ]);
});

test('a project shows the designs of its issues from every space, and no others', async () => {
  const inProject = async (person: SitePersonAtWork, key: string) =>
    valueOf(await person.projectPage(key, 'listDesigns', { of: 'this-project', filter: {}, sort: 'title' })).rows.map(
      ({ title }) => title,
    );
  expect({ pay: await inProject(dev.ben, 'PAY'), ops: await inProject(dev.ben, 'OPS') }).toEqual({
    pay: ['Elsewhere', 'Ledger of refunds', 'Secret refunds'],
    ops: ['Refunds at scale'],
  });
});

test('which project is shown is said by Jira alone: a call from elsewhere names none', async () => {
  const asked = { of: 'this-project', filter: {}, sort: 'title' } as const;
  const forged = { of: { projectId: '10002' }, filter: {}, sort: 'title' } as unknown as typeof asked;
  const codes = [
    await author.spacePage('ENG', 'listDesigns', asked),
    await author.spacePage('ENG', 'listDesigns', forged),
  ].map((answer) => (answer.ok ? 'fine' : answer.error.code));
  expect(codes).toEqual(['invalid-input', 'invalid-input']);
});

test('who may not see the issue sees the design without it', async () => {
  const { rows } = await list(dev.emma, { filter: { text: 'scale' } });
  expect(rows.map(({ title, epic }) => [title, epic])).toEqual([['Refunds at scale', 'hidden']]);
});

test('without Jira, designs are shown without epics', async () => {
  site.setJiraConnected(false);
  try {
    const { rows } = await list(author, { sort: 'title' });
    expect(rows.map(({ epic }) => epic)).toEqual([null, null, null, null]);
  } finally {
    site.setJiraConnected(true);
  }
});

const remembered = () => site.store.copy()['forge-storage'] as { entities: Record<string, Record<string, unknown>> };

test('opening the overview changes nothing', async () => {
  const before = remembered();
  await list(author);
  await countsIn(author);
  expect(remembered()).toEqual(before);
});

test('designs that are older than the overview are on it after a day', async () => {
  site.testing.appStorage.take('overview-entry');
  const before = await titles(author);
  await lookAtAll();
  expect([before, await titles(author, { sort: 'title' })]).toEqual([
    [],
    ['a search for payouts', 'Ledger of refunds', 'Refunds at scale'],
  ]);
});

test('looking at all designs again changes no row', async () => {
  const rows = () => remembered().entities['overview-entry'];
  await lookAtAll();
  const before = rows();
  await lookAtAll();
  expect(rows()).toEqual(before);
});

test('a trashed design leaves the overview', async () => {
  const gone = await author.createPage(
    engineering.id,
    'Gone tomorrow',
    doc(macro({ templateId: 'feature' }, p('Words.'))),
  );
  await site.queueIdle();
  await lookAtAll();
  const before = await titles(author, { filter: { text: 'gone' } });
  await author.json('DELETE', `/wiki/api/v2/pages/${gone}`);
  await site.queueIdle();
  const left = Object.keys(remembered().entities['overview-entry'] ?? {}).filter((key) => key.startsWith(gone));
  expect({ before, after: await titles(author, { filter: { text: 'gone' } }), left }).toEqual({
    before: ['Gone tomorrow'],
    after: [],
    left: [],
  });
});
