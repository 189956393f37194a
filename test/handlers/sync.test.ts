import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, date, h, lozenge, mention, openQuestions, p, prompt, row, table, td } from '../words';
import { mayWrite, requestsForPeople } from './requests';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;

beforeAll(async () => {
  // Requests are counted: of what Forge and Confluence may not say, a call asks once more.
  site = await startSite({ settings: { siteUrl: 'given', subtype: 'given' } });
  author = personOn(site, ada.accountId);
});
afterAll(() => site.stop());

const question = (id: string, text: string, owner?: AdfNode | string, due?: AdfNode | string) =>
  row(id, '1', text, owner, due, lozenge('Open'), undefined, undefined);

const publish = (linkedTo: string, ...content: AdfNode[]) => author.publishDesign(content, { linkedTo });
const sync = (pageId: string, as = author) => as.sync(pageId);

/** What a sync did, as its reader sees it. */
const deeds = ({ did }: Awaited<ReturnType<typeof sync>>) =>
  did.map(({ type, text, field, to }) => [type, text, ...(field === null ? [] : [field]), to]);
const keyOf = ({ did }: Awaited<ReturnType<typeof sync>>, text: string): string =>
  did.find((action) => action.text === text)?.ticket.key ?? '';

const writes = () => requestsForPeople(site).filter(mayWrite);

interface StoredIssue {
  key: string;
  fields: {
    summary: string;
    duedate?: string | null;
    assignee?: { accountId: string } | null;
    parent: { key: string };
    issuetype: { name: string };
  };
}
const issue = (key: string) =>
  author.json<StoredIssue>('GET', `/rest/api/3/issue/${key}?fields=summary,duedate,assignee,parent,issuetype`);
const description = async (key: string) =>
  (
    await author.json<{ fields: { description: { content: AdfNode[] } } }>(
      'GET',
      `/rest/api/3/issue/${key}?fields=description`,
    )
  ).fields.description.content;
const cellsOf = (document: { content: AdfNode[] }, rowIndex: number) =>
  document.content[0]?.content?.[1]?.content?.[rowIndex]?.content;

test('a first sync makes the tracking issue under the epic and a sub-task for each row, and puts the tickets in their rows', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(
      question('r1', 'Which queue?', mention(ada.accountId, 'Ada Park'), date('2026-12-01')),
      question('r2', 'Which store?'),
    ),
  );
  const done = await sync(pageId);
  const tracking = await issue(done.report.trackingIssue?.key ?? '');
  const ticket = await issue(keyOf(done, 'Which queue?'));
  expect({
    deeds: deeds(done),
    failed: done.failed,
    created: done.report.trackingIssue?.created,
    version: done.report.pageVersion,
    tracking: { type: tracking.fields.issuetype.name, parent: tracking.fields.parent.key },
    ticket: {
      type: ticket.fields.issuetype.name,
      parent: ticket.fields.parent.key,
      summary: ticket.fields.summary,
      due: ticket.fields.duedate,
      assignee: ticket.fields.assignee?.accountId,
    },
    cell: cellsOf((await author.page(pageId)).document, 1)?.[6],
  }).toEqual({
    deeds: [
      ['create', 'Which queue?', 'jira'],
      ['create', 'Which store?', 'jira'],
      ['create-tracking', expect.stringMatching(/^Design: /), 'jira'],
    ],
    failed: [],
    created: true,
    version: 2,
    tracking: { type: 'Task', parent: 'PAY-1' },
    ticket: {
      type: 'Sub-task',
      parent: tracking.key,
      summary: 'Which queue?',
      due: '2026-12-01',
      assignee: ada.accountId,
    },
    cell: td(card(`${site.url}/browse/${ticket.key}`)),
  });
});

test('the preview says what a new ticket will be, and what it does without', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(
      question('r1', 'Which queue?', mention(chloe.accountId, 'Chloe Laurent'), 'Week 4'),
      question('r2', 'Who decides?', 'QA', date('2026-12-01')),
    ),
  );
  const preview = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
  expect(preview).toEqual({
    actions: [
      {
        id: 'create:question:r1',
        type: 'create',
        kind: 'question',
        text: 'Which queue?',
        ticket: null,
        field: null,
        to: 'jira',
        before: null,
        after: null,
        reason: null,
        selected: true,
        creates: {
          issueType: 'Sub-task',
          assignee: null,
          due: null,
          dropped: [
            { field: 'Due date', reason: '“Week 4” is not a date' },
            { field: 'Assignee', reason: 'the person mentioned can’t be assigned in this project' },
          ],
        },
      },
      {
        id: 'create:question:r2',
        type: 'create',
        kind: 'question',
        text: 'Who decides?',
        ticket: null,
        field: null,
        to: 'jira',
        before: null,
        after: null,
        reason: null,
        selected: true,
        creates: {
          issueType: 'Sub-task',
          assignee: null,
          due: '2026-12-01',
          dropped: [{ field: 'Assignee', reason: '“QA” is not a mention of a person' }],
        },
      },
      {
        id: 'create-tracking',
        type: 'create-tracking',
        kind: null,
        text: `Design: ${(await author.page(pageId)).title}`,
        ticket: null,
        field: null,
        to: 'jira',
        before: null,
        after: 'PAY-1',
        reason: null,
        selected: true,
        creates: null,
      },
    ],
    unchanged: 0,
    leftAlone: [],
    trackingIssue: null,
    newTrackingIssue: { issueType: 'Task', parentKey: 'PAY-1' },
    sharesWith: null,
    warnings: [],
  });
});

test('a sync with nothing changed has nothing to do, reads three times and writes nothing', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  await sync(pageId);
  await site.queueIdle();
  site.products.log.length = 0;
  const preview = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
  expect({
    preview: { ...preview, trackingIssue: null },
    writes: writes(),
    reads: site.products.log.filter(({ principal }) => principal.throughApp).length,
  }).toEqual({
    preview: {
      actions: [],
      unchanged: 1,
      leftAlone: [],
      trackingIssue: null,
      newTrackingIssue: null,
      sharesWith: null,
      warnings: [],
    },
    writes: [],
    reads: 3,
  });
});

test('a finished ticket marks its row once', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const key = keyOf(await sync(pageId), 'Which queue?');
  await author.complete(key);
  const done = await sync(pageId);
  expect({
    deeds: deeds(done),
    version: done.report.pageVersion,
    status: cellsOf((await author.page(pageId)).document, 1)?.[4],
    again: deeds(await sync(pageId)),
  }).toEqual({
    deeds: [['complete', 'Which queue?', 'done', 'page']],
    version: 3,
    status: td(lozenge('Resolved', 'green')),
    again: [],
  });
});

test('what changed on the page goes to the ticket, and what changed in Jira to the page', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(question('r1', 'Which queue?', undefined, date('2026-12-01'))),
  );
  const key = keyOf(await sync(pageId), 'Which queue?');
  await author.writePage(
    pageId,
    (document) => JSON.parse(JSON.stringify(document).replace('Which queue?', 'Which topic?')) as AdfDocument,
  );
  await author.json('PUT', `/rest/api/3/issue/${key}`, {
    fields: { duedate: '2026-12-24', assignee: { id: ben.accountId } },
  });
  const done = await sync(pageId);
  const row = cellsOf((await author.page(pageId)).document, 1);
  expect({
    deeds: deeds(done).sort(),
    failed: done.failed,
    summary: (await issue(key)).fields.summary,
    owner: row?.[2],
    due: row?.[3],
    again: (await sync(pageId)).preview.actions,
  }).toEqual({
    deeds: [
      ['update', 'Which topic?', 'assignee', 'page'],
      ['update', 'Which topic?', 'due', 'page'],
      ['update', 'Which topic?', 'text', 'jira'],
    ],
    failed: [],
    summary: 'Which topic?',
    owner: td(mention(ben.accountId, 'Ben Okafor')),
    due: td(date('2026-12-24')),
    again: [],
  });
});

test.each(['page', 'jira'] as const)('a text changed on both sides goes the way a person says: %s', async (side) => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const key = keyOf(await sync(pageId), 'Which queue?');
  await author.writePage(
    pageId,
    (document) => JSON.parse(JSON.stringify(document).replace('Which queue?', 'Which topic?')) as AdfDocument,
  );
  await author.json('PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'Which bus?' } });
  const undecided = await sync(pageId);
  const [conflict] = undecided.preview.actions;
  const decided = await author.sync(pageId, { steps: [conflict?.id ?? ''], sides: { [conflict?.id ?? '']: side } });
  expect({
    undecided: deeds(undecided),
    conflict: conflict && [conflict.type, conflict.field, conflict.before, conflict.after, conflict.selected],
    failed: decided.failed,
    summary: (await issue(key)).fields.summary,
    cell: cellsOf((await author.page(pageId)).document, 1)?.[1],
    again: (await sync(pageId)).preview.actions,
  }).toEqual({
    undecided: [],
    conflict: ['conflict', 'text', 'Which topic?', 'Which bus?', false],
    failed: [],
    summary: side === 'page' ? 'Which topic?' : 'Which bus?',
    cell: td(side === 'page' ? 'Which topic?' : 'Which bus?'),
    again: [],
  });
});

test('the answer on the page goes into the ticket’s description, beside what is there', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const key = keyOf(await sync(pageId), 'Which queue?');
  await author.writePage(pageId, (document) => {
    const copy = structuredClone(document);
    const row = copy.content[0]?.content?.[1]?.content?.[1];
    if (row?.content) row.content[5] = td('The fast one');
    return copy;
  });
  const before = await description(key);
  const done = await sync(pageId);
  expect({ deeds: deeds(done), description: await description(key) }).toEqual({
    deeds: [['update', 'Which queue?', 'answer', 'jira']],
    description: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Answer: ', marks: [{ type: 'strong' }] },
          { type: 'text', text: 'The fast one' },
        ],
      },
      ...before,
    ],
  });
});

test('a row that is done before it has a ticket gets none, with the reason, and a second sync writes nothing', async () => {
  const done = (id: string, word: string) =>
    row(id, '1', `${word}?`, undefined, undefined, lozenge(word, 'green'), undefined, undefined);
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(done('r1', 'Resolved'), done('r2', 'DECIDED'), question('r3', 'Open?')),
  );
  const { did, preview } = await sync(pageId);
  await site.queueIdle();
  site.products.log.length = 0;
  const again = await sync(pageId);
  expect({
    did: did.map(({ text }) => text),
    leftAlone: preview.leftAlone,
    again: deeds(again),
    writes: writes(),
  }).toEqual({
    did: ['Open?', expect.stringMatching(/^Design: /)],
    leftAlone: ['Resolved?', 'DECIDED?'].map((text) => ({
      what: `“${text}”`,
      reason: 'it is done on the page, so it needs no ticket',
    })),
    again: [],
    writes: [],
  });
});

test('the ticket of a row that is gone is closed only when somebody says so, and never deleted', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(question('r1', 'Which queue?'), question('r2', 'Which store?')),
  );
  const key = keyOf(await sync(pageId), 'Which store?');
  await author.writePage(pageId, (document) => {
    const copy = structuredClone(document);
    copy.content[0]?.content?.[1]?.content?.pop();
    return copy;
  });
  const left = await sync(pageId);
  const [offer] = left.preview.actions;
  const closed = await author.sync(pageId, { steps: [offer?.id ?? ''] });
  expect({
    left: deeds(left),
    offer: offer && [offer.type, offer.text, offer.selected, offer.reason],
    closed: deeds(closed),
    status: (
      await author.json<{ fields: { status: { name: string } } }>('GET', `/rest/api/3/issue/${key}?fields=status`)
    ).fields.status.name,
  }).toEqual({
    left: [],
    offer: ['close', 'Which store?', false, 'its row is not on the page any more'],
    closed: [['close', 'Which store?', 'jira']],
    status: 'Done',
  });
});

test('120 rows become tickets, each once, with one version of the page', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => question(`r${String(index)}`, `Question ${String(index)}`));
  const pageId = await publish('PAY-1', ...openQuestions(...rows));
  const { did, slices, report } = await sync(pageId);
  expect({ keys: new Set(did.map(({ ticket }) => ticket.key)).size - 1, slices, version: report.pageVersion }).toEqual({
    keys: 120,
    slices: 1,
    version: 2,
  });
});

test('a project whose sub-task screen has no due date gets tickets without one, and says so', async () => {
  const pageId = await publish(
    'OPS-1',
    ...openQuestions(question('r1', 'Which queue?', undefined, date('2026-12-01'))),
  );
  const { did } = await sync(pageId);
  expect(did[0]?.dropped).toEqual([
    { field: 'Due date', reason: 'it is not on the project’s create screen, or you may not set it' },
  ]);
  expect((await sync(pageId)).preview.actions).toEqual([]);
});

test('an owner that Jira will not assign is left out and named', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(question('r1', 'Which queue?', mention(chloe.accountId, 'Chloe'))),
  );
  const { did } = await sync(pageId);
  expect(did[0]?.dropped.map(({ field }) => field)).toEqual(['Assignee']);
  expect((await sync(pageId)).preview.actions).toEqual([]);
});

test('a 300-character question becomes a short summary, with the whole text in the description', async () => {
  const text = 'Should the capture service '.repeat(12).trim();
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', text)));
  const done = await sync(pageId);
  const { summary } = (await issue(keyOf(done, text))).fields;
  expect({
    short: summary.length <= 255,
    description: (await description(keyOf(done, text)))[0],
    dropped: done.did[0]?.dropped,
    again: (await sync(pageId)).preview.actions,
  }).toEqual({
    short: true,
    description: p(text),
    dropped: [{ field: 'Summary', reason: 'Jira allows 255 characters; the whole text is in the description' }],
    again: [],
  });
});

test('rows of a table with merged cells, too few cells or a prompt are left alone with the reason, the rest is synced', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(
      question('r1', 'Fine'),
      row('r2', '2', 'Too few'),
      row('r3', td('Wide', { colspan: 7 })),
      row('r4', '4', prompt('What is undecided?'), undefined, undefined, lozenge('Open'), undefined, undefined),
    ),
    h(2, 'Timeline'),
    table(row('m', 'No header', 'x')),
  );
  const { did, preview } = await sync(pageId);
  expect({ created: did[0]?.text, leftAlone: preview.leftAlone }).toEqual({
    created: 'Fine',
    leftAlone: [
      { what: 'Open Questions, row 2', reason: 'it has 2 cells where the header has 7' },
      {
        what: 'Open Questions, row 3',
        reason: 'it has merged cells; split them so that each column has its own cell',
      },
      { what: 'Open Questions, row 4', reason: 'its question is still the template’s prompt' },
      {
        what: 'Table under “Timeline”',
        reason: 'the table has no header row; make its first row a header row that names the columns',
      },
    ],
  });
});

test('a page without items makes no tracking issue', async () => {
  const pageId = await publish('PAY-1', p('Nothing to track'));
  site.products.log.length = 0;
  expect({ tracking: (await sync(pageId)).report.trackingIssue, writes: writes() }).toEqual({
    tracking: null,
    writes: [],
  });
});

test('a page changed between read and write keeps the change, and gets its tickets', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const lead = personOn(site, ben.accountId);
  let edited = false;
  const fetch = site.products.fetch.bind(site.products);
  site.products.fetch = async (request, principal) => {
    if (!edited && request.method === 'POST' && request.url.endsWith('/rest/api/3/issue/bulk')) {
      edited = true;
      await lead.writePage(pageId, (document) => ({
        ...document,
        content: [...document.content, p('Added meanwhile')],
      }));
    }
    return fetch(request, principal);
  };
  const done = await sync(pageId).finally(() => {
    site.products.fetch = fetch;
  });
  const { document, version } = await author.page(pageId);
  expect({
    edited,
    failed: done.failed,
    version,
    last: document.content.at(-1),
    cell: cellsOf(document, 1)?.[6],
  }).toEqual({
    edited: true,
    failed: [],
    version: 3,
    last: p('Added meanwhile'),
    cell: td(card(`${site.url}/browse/${keyOf(done, 'Which queue?')}`)),
  });
});

test('an answer that never arrives costs no second ticket', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  await sync(pageId);
  await author.writePage(pageId, (document) => ({
    ...document,
    content: [...document.content, ...openQuestions(question('r2', 'Lost?'))],
  }));
  const fetch = site.products.fetch.bind(site.products);
  site.products.fetch = async (request, principal) => {
    const response = await fetch(request, principal);
    return request.url.endsWith('/rest/api/3/issue/bulk') ? new Response('gone', { status: 502 }) : response;
  };
  const lost = await author
    .macro(pageId, 'applySync', { pageId, steps: ['create:question:r2'], sides: {} })
    .finally(() => {
      site.products.fetch = fetch;
    });
  expect({ lost: valueOf(lost).failed, then: deeds(await sync(pageId)) }).toEqual({
    lost: [
      {
        id: 'create:question:r2',
        text: 'Lost?',
        reason: 'Jira did not say whether it made a ticket; sync again, and a ticket that was created is found',
      },
    ],
    then: [['relink', 'Lost?', 'page']],
  });
});

test('two syncs at once make one ticket a row', async () => {
  const pageId = await publish(
    'PAY-1',
    ...openQuestions(question('r1', 'Which queue?'), question('r2', 'Which store?')),
  );
  const lead = personOn(site, ben.accountId);
  const steps = ['create:question:r1', 'create:question:r2', 'create-tracking'];
  const answers = await Promise.all(
    [author, lead].map((person) => person.macro(pageId, 'applySync', { pageId, steps, sides: {} })),
  );
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  const after = await sync(pageId);
  const { fields } = await author.json<{ fields: { subtasks: unknown[] } }>(
    'GET',
    `/rest/api/3/issue/${String(after.report.trackingIssue?.key)}?fields=subtasks`,
  );
  expect({ refusals, after: deeds(after), subtasks: fields.subtasks.length }).toEqual({
    refusals: ['sync-running'],
    after: [],
    subtasks: 2,
  });
});

test('a copied page that is linked leaves the original’s tickets alone and says so', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const key = keyOf(await sync(pageId), 'Which queue?');
  const { document } = await author.page(pageId);
  const copyId = await author.publishInserted(engineering.id, 'A copy', document);
  const { did, preview } = await sync(copyId);
  expect({ did, leftAlone: preview.leftAlone }).toEqual({
    did: [],
    leftAlone: [
      {
        what: '“Which queue?”',
        reason: `${key} is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket`,
      },
    ],
  });
});

test('a ticket that was deleted in Jira is offered to be unlinked, and the row then gets a new one', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const key = keyOf(await sync(pageId), 'Which queue?');
  const lead = personOn(site, ben.accountId);
  await lead.json('DELETE', `/rest/api/3/issue/${key}`);
  const left = await sync(pageId);
  const [offer] = left.preview.actions;
  await author.sync(pageId, { steps: [offer?.id ?? ''] });
  const again = await sync(pageId);
  expect({
    left: deeds(left),
    offer: offer && [offer.type, offer.selected, offer.reason],
    again: deeds(again),
    other: keyOf(again, 'Which queue?') !== key,
  }).toEqual({
    left: [],
    offer: ['unlink', false, `${key} doesn’t exist any more, or you may not see it`],
    again: [['create', 'Which queue?', 'jira']],
    other: true,
  });
});

test('a design moved to another epic takes its tracking issue along', async () => {
  const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
  const { report } = await sync(pageId);
  valueOf(await author.panel('PAY-2', 'linkDesign', { page: pageId, move: true }));
  await author.writePage(pageId, (document) => ({
    ...document,
    content: [...document.content, ...openQuestions(question('r2', 'Another?'))],
  }));
  const { failed } = await sync(pageId);
  expect({ parent: (await issue(report.trackingIssue?.key ?? '')).fields.parent.key, failed }).toEqual({
    parent: 'PAY-2',
    failed: [],
  });
});
