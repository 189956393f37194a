/** What others see of a design's status: on its page, in its byline, in comments, and on its issue. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { defaultPolicy } from '../../src/features/approval/policy';
import type { ApprovalPolicy, ApprovalStep } from '../../src/contract/api';
import { ada, appAccount, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { meanwhile } from '../../packages/local-site/faults';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { b, date, doc, h, lozenge, macro, mention, p, ul } from '../words';
import { architect, lead, requestReview, type Reviews, reviewsOn } from './reviews';
import { savePolicy } from './saves';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let reviews: Reviews;
let author: SitePersonAtWork;
let first: SitePersonAtWork;
let second: SitePersonAtWork;
let admin: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
});
beforeEach(async () => {
  [author, first, second, admin] = peopleOn(site, ada, ben, chloe, dmitri);
  reviews = reviewsOn(site, author);
  await setPolicy(null);
});
afterEach(async () => {
  await site.queueIdle();
  for (const pageId of published.splice(0)) {
    const key = await epicOf(pageId);
    if (key !== undefined) valueOf(await author.panel(key, 'unlinkDesign', { pageId }));
  }
  await site.queueIdle();
});
afterAll(() => site.stop());

const setPolicy = async (policy: Partial<ApprovalPolicy> | null) =>
  valueOf(await savePolicy(admin, engineering.id, policy && { ...defaultPolicy, roles: null, ...policy }));

const published: string[] = [];
const epicOf = async (pageId: string): Promise<string | undefined> => {
  const { epic } = valueOf(await author.macro(pageId, 'getDesign', { pageId })).design;
  return epic === null || typeof epic === 'string' ? undefined : epic.key;
};

const leadMention = mention(ben.accountId, ben.displayName);
const architectMention = mention(chloe.accountId, chloe.displayName);
const adaMention = mention(ada.accountId, ada.displayName);
const content = (status: AdfNode, ...lines: AdfNode[]): AdfNode[] => [
  p(b('Status:'), ' ', status),
  h(2, 'API Design'),
  p('Refunds are idempotent by payment id.'),
  h(2, 'Approval'),
  ...lines,
];
const line = (role: string, ...rest: (AdfNode | string)[]): AdfNode => p(b(`${role}:`), ' ', ...rest);
const unsigned = [line(lead, leadMention), line(architect, architectMention)];

async function publish(): Promise<string> {
  const pageId = await reviews.publish(...content(lozenge('Draft'), ...unsigned));
  published.push(pageId);
  return pageId;
}
const take = async (person: SitePersonAtWork, pageId: string, step: ApprovalStep) => {
  valueOf(await reviews.take(person, pageId, step));
  await site.queueIdle();
};
const approve = (role: string): ApprovalStep => ({ type: 'approve', role });
const today = () => new Date(site.clock.now()).toISOString().slice(0, 10);

const onPage = async (pageId: string) => {
  const { document, version } = await author.page(pageId);
  return { version, content: document.content[0]?.content };
};
const byline = async (pageId: string): Promise<unknown> => {
  const { results } = await author.json<{ results: { value: unknown }[] }>(
    'GET',
    `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`,
  );
  return results[0]?.value;
};
const onIssue = async (key = 'PAY-1'): Promise<unknown> => {
  const response = await author.product('GET', `/rest/api/3/issue/${key}/properties/tdd-designs`);
  return response.ok ? ((await response.json()) as { value: unknown }).value : response.status;
};
const comments = async (pageId: string) => {
  const { results } = await author.json<{
    results: { version: { authorId: string }; body: { atlas_doc_format: { value: string } } }[];
  }>('GET', `/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format`);
  return results.map(({ version, body }) => {
    expect(version.authorId).toBe(appAccount.accountId);
    return JSON.parse(body.atlas_doc_format.value) as AdfDocument;
  });
};
const writes = () =>
  site.products.log
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/users-bulk') && !path.endsWith('/bulkfetch'))
    .map(({ method, path }) => `${method} ${path}`);

const asked = doc(
  p('Ada Park asks for a review of this design. Sign off, or ask for changes, in the status of this page.'),
  ul(p(`${lead}: `, leadMention), p(`${architect}: `, architectMention)),
);

test('a review is followed by the page, its byline, its issue, and those who have to know', async () => {
  const pageId = await publish();
  const draft = [await byline(pageId), await onIssue(), (await onPage(pageId)).content];
  await take(author, pageId, requestReview);
  const inReview = [await byline(pageId), await onIssue(), (await onPage(pageId)).content];
  await take(first, pageId, approve(lead));
  const halfSigned = [await byline(pageId), (await onPage(pageId)).content];
  await take(second, pageId, approve(architect));
  const { approvedAt } = await reviews.look(author, pageId);
  const approved = [await byline(pageId), await onIssue(), (await onPage(pageId)).content];

  const counts = { designs: 1, openQuestions: 0, blockingQuestions: 0 };
  const signedBy = (person: AdfNode) => [person, ' - ', date(today())];
  expect({ draft, inReview, halfSigned, approved, comments: await comments(pageId) }).toEqual({
    draft: [
      { title: 'Draft', tooltip: 'Status of this technical design', status: 'draft' },
      { ...counts, status: 'draft' },
      content(lozenge('Draft'), ...unsigned),
    ],
    inReview: [
      { title: 'In review (0 of 2)', tooltip: `Waiting for ${lead} and ${architect}`, status: 'in review' },
      { ...counts, status: 'in review' },
      content(lozenge('In Review', 'blue'), ...unsigned),
    ],
    halfSigned: [
      { title: 'In review (1 of 2)', tooltip: `Waiting for ${architect}`, status: 'in review' },
      content(lozenge('In Review', 'blue'), line(lead, ...signedBy(leadMention)), line(architect, architectMention)),
    ],
    approved: [
      { title: 'Approved (version 3, 2 of 2)', tooltip: 'Status of this technical design', status: 'approved' },
      { ...counts, status: 'approved', approvedAt },
      content(
        lozenge('Approved', 'green'),
        line(lead, ...signedBy(leadMention)),
        line(architect, ...signedBy(architectMention)),
      ),
    ],
    comments: [asked, doc(p(adaMention, ' This design is approved: 2 of 2 sign-offs, on version 3.'))],
  });
});

test('with nothing changed, nothing is written, however often a job comes', async () => {
  const pageId = await publish();
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  site.products.log.length = 0;
  site.faults.set([{ fault: 'events', twice: true, reversed: true }]);
  await take(first, pageId, approve(lead));
  await author.writePage(pageId, (document) => document);
  await site.queueIdle();
  expect(writes().filter((write) => write !== `PUT /wiki/api/v2/pages/${pageId}`)).toEqual([]);
  expect((await author.page(pageId)).version).toBe(4);
});

test('whoever asked, and the authors, are told of changes in the words of the reviewer; taken back, the date goes', async () => {
  const pageId = await publish();
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  await take(first, pageId, { type: 'withdraw', role: lead });
  await take(first, pageId, { type: 'requestChanges', role: lead, comment: 'Say which ledger.' });
  expect([(await onPage(pageId)).content, (await comments(pageId)).slice(1)]).toEqual([
    content(lozenge('Changes requested', 'yellow'), ...unsigned),
    [
      doc(p(adaMention, ` Ben Okafor asked for changes as ${lead}:`), {
        type: 'blockquote',
        content: [p('Say which ledger.')],
      }),
    ],
  ]);
});

test('an edit after the approval shows everywhere, and asks again where the policy says so', async () => {
  const pageId = await publish();
  await setPolicy({ onEdit: 'askAgain' });
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  await take(second, pageId, approve(architect));
  await reviews.edit(pageId, 'idempotent', 'not idempotent');
  await site.queueIdle();
  await author.writePage(pageId, (document) => document);
  await site.queueIdle();
  const { approvedAt } = await reviews.look(author, pageId);
  expect([
    await byline(pageId),
    await onIssue(),
    (await onPage(pageId)).content?.[0],
    (await comments(pageId))[2],
  ]).toEqual([
    {
      title: 'Approved, changed since (1 edit in 1 section)',
      tooltip: '1 section changed since version 2',
      status: 'changed since approval',
    },
    { designs: 1, status: 'changed since approval', openQuestions: 0, blockingQuestions: 0, approvedAt },
    p(b('Status:'), ' ', lozenge('Changed since approval', 'yellow')),
    doc(
      p('This design changed since version 2, which was signed off (API Design). Look at it again:'),
      ul(p(`${lead}: `, leadMention), p(`${architect}: `, architectMention)),
    ),
  ]);
  expect(await comments(pageId)).toHaveLength(3);
});

test('whoever signed is asked again once, however often the page is saved, until they decide anew', async () => {
  const pageId = await publish();
  await setPolicy({ onEdit: 'askAgain' });
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  await take(second, pageId, approve(architect));
  const save = async (from: string, to: string) => {
    await reviews.edit(pageId, from, to);
    await site.queueIdle();
  };
  await save('idempotent', 'not idempotent');
  await save('not idempotent', 'never idempotent');
  await save('never idempotent', 'idempotent');
  await save('idempotent', 'not idempotent');
  const whileTyping = await comments(pageId);
  await take(first, pageId, approve(lead));
  await save('not idempotent', 'never idempotent');
  const askedAnew = (await comments(pageId)).at(-1);
  const again = (since: string, ...people: ReturnType<typeof p>[]) =>
    doc(p(`This design changed since ${since}, which was signed off (API Design). Look at it again:`), ul(...people));
  expect([whileTyping.slice(2), askedAnew]).toEqual([
    [again('version 2', p(`${lead}: `, leadMention), p(`${architect}: `, architectMention))],
    again('version 3', p(`${lead}: `, leadMention)),
  ]);
});

test('where a space wants neither comments nor its pages changed, there are none', async () => {
  const pageId = await publish();
  await setPolicy({ tellsPeople: false, updatesPage: false });
  await take(author, pageId, requestReview);
  await take(first, pageId, approve(lead));
  await setPolicy(null);
  await take(second, pageId, approve(architect));
  expect([(await comments(pageId)).length, (await onPage(pageId)).version]).toEqual([1, 2]);
});

test('a page that changes at the same moment keeps what was written on it', async () => {
  const pageId = await publish();
  valueOf(await reviews.take(author, pageId, requestReview));
  site.faults.set([{ fault: 'events', twice: false, reversed: false }, { fault: 'edited' }]);
  await site.queueIdle();
  const { version, document } = await author.page(pageId);
  expect([version, document.content[0]?.content?.[0], document.content[1]]).toEqual([
    3,
    p(b('Status:'), ' ', lozenge('In Review', 'blue')),
    p(meanwhile),
  ]);
});

test.each([
  ['Confluence being busy', { fault: 'rate-limited', retryAfter: 1, path: '/footer-comments' }],
  ['a comment whose answer was lost', { fault: 'timed-out', effect: true, path: '/footer-comments' }],
  ['a comment that was not made, without an answer', { fault: 'timed-out', effect: false, path: '/footer-comments' }],
  ['a function that ends before its comment', { fault: 'killed', effect: false, path: '/footer-comments' }],
  ['a function that ends after its comment', { fault: 'killed', effect: true, path: '/footer-comments' }],
  ['a page that could not be written', { fault: 'failed', method: 'PUT', path: '/wiki/api/v2/pages' }],
  ['Jira being away', { fault: 'failed', path: '/properties/tdd-designs' }],
] as const)('%s leaves everything in step, and one comment', async (_, fault) => {
  const pageId = await publish();
  // What is killed is not brought again: the event that comes a second time does it.
  site.faults.set([{ fault: 'events', twice: true, reversed: false }]);
  valueOf(await reviews.take(author, pageId, requestReview));
  site.faults.set([{ fault: 'events', twice: true, reversed: false }, fault]);
  await site.queueIdle();
  expect([await comments(pageId), (await onPage(pageId)).content?.[0], await onIssue()]).toEqual([
    [asked],
    p(b('Status:'), ' ', lozenge('In Review', 'blue')),
    { designs: 1, status: 'in review', openQuestions: 0, blockingQuestions: 0 },
  ]);
});

test('of an event that storage does not show yet, people are told once it does', async () => {
  const pageId = await publish();
  valueOf(await reviews.take(author, pageId, requestReview));
  const events = site.testing.appStorage.take('approval-event');
  await site.queueIdle();
  const early = await comments(pageId);
  site.testing.appStorage.put('approval-event', events);
  await author.writePage(pageId, (document) => document);
  await site.queueIdle();
  expect([early, await comments(pageId)]).toEqual([[], [asked]]);
});

describe('An issue', () => {
  it('counts the designs that are linked to it now, and those no more', async () => {
    const [one, two] = [await publish(), await publish()];
    await site.queueIdle();
    const both = await onIssue();
    valueOf(await author.panel('PAY-2', 'linkDesign', { page: two, move: true }));
    await site.queueIdle();
    const apart = [await onIssue(), await onIssue('PAY-2')];
    valueOf(await author.panel('PAY-1', 'unlinkDesign', { pageId: one }));
    await site.queueIdle();
    const draft = { status: 'draft', openQuestions: 0, blockingQuestions: 0 };
    expect([both, apart, await onIssue()]).toEqual([
      { designs: 2, ...draft },
      [
        { designs: 1, ...draft },
        { designs: 1, ...draft },
      ],
      404,
    ]);
  });

  it('says `restricted`, and no number, while one of its designs has a view restriction', async () => {
    const [hidden, seen] = [await publish(), await publish()];
    const readers: [string, string[]][] = [
      ['hidden from the app', [ada.accountId]],
      ['open to the app', [ada.accountId, appAccount.accountId]],
    ];
    const said: unknown[] = [];
    for (const [, people] of readers) {
      await author.restrict(hidden, 'read', people);
      await author.writePage(seen, (document) => document);
      await site.queueIdle();
      said.push(await onIssue());
    }
    await author.restrict(hidden, 'read', []);
    await author.writePage(seen, (document) => document);
    await site.queueIdle();
    expect([said, await onIssue()]).toEqual([
      [{ status: 'restricted' }, { status: 'restricted' }],
      { designs: 2, status: 'draft', openQuestions: 0, blockingQuestions: 0 },
    ]);
  });

  it('is found by where its designs stand', async () => {
    const pageId = await publish();
    await take(author, pageId, requestReview);
    const found = async (jql: string) => {
      const { issues } = await author.json<{ issues: { key: string }[] }>('POST', '/rest/api/3/search/jql', {
        jql: `${jql} AND project = PAY`,
        fields: ['summary'],
      });
      return issues.map(({ key }) => key);
    };
    expect([
      await found('designStatus = "in review"'),
      await found('designStatus = "approved"'),
      await found('designOpenQuestions > 0'),
      await found('designCount >= 1'),
    ]).toEqual([['PAY-1'], [], [], ['PAY-1']]);
  });
});

test('what nobody was ever asked to review is left as its authors wrote it', async () => {
  const pageId = await reviews.publish(
    p(b('Status:'), ' Approved'),
    h(2, 'Approval'),
    line(lead, leadMention, ' - ', date('2026-01-15')),
  );
  published.push(pageId);
  await author.writePage(pageId, (document) => document);
  await site.queueIdle();
  expect([(await onPage(pageId)).version, await byline(pageId)]).toEqual([
    2,
    { title: 'Draft', tooltip: 'Status of this technical design', status: 'draft' },
  ]);
});

test('a status that somebody writes by hand does not stay; a signature by hand does, and counts for nothing', async () => {
  const pageId = await publish();
  await take(author, pageId, requestReview);
  const byHand = [line(lead, leadMention, ' - ', date('2026-01-15')), line(architect, architectMention)];
  await author.writePage(pageId, (document) => ({
    ...document,
    content: [{ ...(document.content[0] ?? macro({})), content: content(lozenge('Approved', 'green'), ...byHand) }],
  }));
  await site.queueIdle();
  expect((await onPage(pageId)).content).toEqual(content(lozenge('In Review', 'blue'), ...byHand));
});
