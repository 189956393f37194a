import type { AdfNode } from '../../src/adf/node';
import { ada, ben, chloe } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import {
  card,
  date,
  doc,
  h,
  header,
  lozenge,
  macro,
  mention,
  p,
  prompt,
  questionColumns,
  row,
  table,
  td,
} from '../words';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let spaceId: string;
let epics: Record<'PAY-1' | 'OPS-1', { id: string; key: string }>;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  const { results } = await author.json<{ results: { id: string; key: string }[] }>(
    'GET',
    '/wiki/api/v2/spaces?keys=ENG',
  );
  spaceId = results[0]?.id ?? '';
  const epic = async (key: string) => valueOf(await author.panel(key, 'resolveEpic', { keyOrUrl: key })).epic;
  epics = { 'PAY-1': await epic('PAY-1'), 'OPS-1': await epic('OPS-1') };
});
afterAll(() => site.stop());

const design = (epicKey: keyof typeof epics, ...content: AdfNode[]) =>
  doc(macro({ templateId: 'engineering', templateVersion: 1, epicId: epics[epicKey].id, epicKey }, ...content));
const questions = (...rows: AdfNode[]) => [h(2, 'Open Questions'), table(header(...questionColumns), ...rows)];
const question = (id: string, text: string, owner?: AdfNode | string, due?: AdfNode | string) =>
  row(id, '1', text, owner, due, lozenge('Open'), undefined, undefined);

let titles = 0;
const publish = (...args: Parameters<typeof design>) =>
  author.createPage(spaceId, `Design ${String((titles += 1))}`, design(...args));
const sync = (pageId: string, as = author) => as.sync(pageId);

/** Requests of the app that may change something. */
const writes = () =>
  site.products.log.filter(
    ({ principal, method, path }) => principal.throughApp && method !== 'GET' && !readsByPost.test(path),
  );
const readsByPost = /\/(users-bulk|issue\/bulkfetch|search\/jql)(\?|$)/;

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
const cellsOf = (document: { content: AdfNode[] }, rowIndex: number) =>
  document.content[0]?.content?.[1]?.content?.[rowIndex]?.content;

test('a first sync makes the tracking issue under the epic and a sub-task for each row, and puts the tickets in their rows', async () => {
  const pageId = await publish(
    'PAY-1',
    ...questions(
      question('r1', 'Which queue?', mention(ada.accountId, 'Ada Park'), date('2026-12-01')),
      question('r2', 'Which store?'),
    ),
  );
  const report = await sync(pageId);
  const [first, second] = report.created;
  expect(report).toEqual({
    done: true,
    progress: { ticketed: 2, total: 2 },
    trackingIssue: {
      key: report.trackingIssue?.key,
      url: `${site.url}/browse/${String(report.trackingIssue?.key)}`,
      created: true,
    },
    created: [
      { kind: 'question', text: 'Which queue?', key: first?.key, url: `${site.url}/browse/${String(first?.key)}` },
      { kind: 'question', text: 'Which store?', key: second?.key, url: `${site.url}/browse/${String(second?.key)}` },
    ],
    relinked: [],
    completed: [],
    unchanged: 0,
    skipped: [],
    dropped: [],
    failed: [],
    pageVersion: 2,
  });
  const tracking = await issue(report.trackingIssue?.key ?? '');
  const ticket = await issue(first?.key ?? '');
  expect({
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
    tracking: { type: 'Task', parent: 'PAY-1' },
    ticket: {
      type: 'Sub-task',
      parent: tracking.key,
      summary: 'Which queue?',
      due: '2026-12-01',
      assignee: ada.accountId,
    },
    cell: td(card(`${site.url}/browse/${String(first?.key)}`)),
  });
});

test('a sync with nothing changed writes nothing and reads twice', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?')));
  await sync(pageId);
  await site.queueIdle();
  site.products.log.length = 0;
  const report = await sync(pageId);
  expect({
    report: { ...report, trackingIssue: null },
    writes: writes(),
    reads: site.products.log.filter(({ principal }) => principal.throughApp).length,
  }).toEqual({
    report: {
      done: true,
      progress: { ticketed: 1, total: 1 },
      trackingIssue: null,
      created: [],
      relinked: [],
      completed: [],
      unchanged: 1,
      skipped: [],
      dropped: [],
      failed: [],
      pageVersion: 2,
    },
    writes: [],
    reads: 2,
  });
});

test('a finished ticket marks its row once', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?')));
  const key = (await sync(pageId)).created[0]?.key ?? '';
  await author.complete(key);
  const { completed, pageVersion } = await sync(pageId);
  expect({ completed, pageVersion, status: cellsOf((await author.page(pageId)).document, 1)?.[4] }).toEqual({
    completed: [{ kind: 'question', text: 'Which queue?', key, url: `${site.url}/browse/${key}` }],
    pageVersion: 3,
    status: td(lozenge('Resolved', 'green')),
  });
  expect((await sync(pageId)).pageVersion).toBe(3);
});

test('120 rows become tickets in slices of 50, each once', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => question(`r${String(index)}`, `Question ${String(index)}`));
  const pageId = await publish('PAY-1', ...questions(...rows));
  const slices = [await sync(pageId), await sync(pageId), await sync(pageId)];
  expect(slices.map(({ done, progress, created }) => ({ done, progress, created: created.length }))).toEqual([
    { done: false, progress: { ticketed: 50, total: 120 }, created: 50 },
    { done: false, progress: { ticketed: 100, total: 120 }, created: 50 },
    { done: true, progress: { ticketed: 120, total: 120 }, created: 20 },
  ]);
  const keys = slices.flatMap(({ created }) => created.map(({ key }) => key));
  expect(new Set(keys).size).toBe(120);
});

test('a project whose sub-task screen has no due date gets tickets without one, and says so', async () => {
  const pageId = await publish('OPS-1', ...questions(question('r1', 'Which queue?', undefined, date('2026-12-01'))));
  const report = await sync(pageId);
  expect(report.dropped).toEqual([
    {
      key: report.created[0]?.key,
      text: 'Which queue?',
      field: 'Due date',
      reason: 'it is not on the project’s create screen, or you may not set it',
    },
  ]);
});

test('owners and dates that a ticket can’t hold are named', async () => {
  const pageId = await publish(
    'PAY-1',
    ...questions(
      question('r1', 'Which queue?', mention(chloe.accountId, 'Chloe'), 'Week 4'),
      question('r2', 'Who decides?', 'QA'),
    ),
  );
  const { dropped, created } = await sync(pageId);
  expect(dropped).toEqual([
    { key: created[0]?.key, text: 'Which queue?', field: 'Due date', reason: '“Week 4” is not a date' },
    {
      key: created[0]?.key,
      text: 'Which queue?',
      field: 'Assignee',
      reason: 'the person mentioned can’t be assigned in this project',
    },
    { key: created[1]?.key, text: 'Who decides?', field: 'Assignee', reason: '“QA” is not a mention of a person' },
  ]);
});

test('a 300-character question becomes a short summary, with the whole text in the description', async () => {
  const text = 'Should the capture service '.repeat(12).trim();
  const pageId = await publish('PAY-1', ...questions(question('r1', text)));
  const { created, dropped } = await sync(pageId);
  const { fields } = await author.json<{ fields: { summary: string; description: { content: AdfNode[] } } }>(
    'GET',
    `/rest/api/3/issue/${String(created[0]?.key)}?fields=summary,description`,
  );
  expect({ short: fields.summary.length <= 255, description: fields.description.content[0], dropped }).toEqual({
    short: true,
    description: p(text),
    dropped: [
      {
        key: created[0]?.key,
        text,
        field: 'Summary',
        reason: 'Jira allows 255 characters; the whole text is in the description',
      },
    ],
  });
});

test('rows of a table with merged cells, too few cells or a prompt are skipped with the reason, the rest is synced', async () => {
  const pageId = await publish(
    'PAY-1',
    ...questions(
      question('r1', 'Fine'),
      row('r2', '2', 'Too few'),
      row('r3', td('Wide', { colspan: 7 })),
      row('r4', '4', prompt('What is undecided?'), undefined, undefined, lozenge('Open'), undefined, undefined),
    ),
    h(2, 'Timeline'),
    table(row('m', 'No header', 'x')),
  );
  const { created, skipped } = await sync(pageId);
  expect({ created: created.map(({ text }) => text), skipped }).toEqual({
    created: ['Fine'],
    skipped: [
      { what: 'Open Questions, row 2', reason: 'it has 2 cells where the header has 7' },
      { what: 'Open Questions, row 3', reason: 'it has merged cells; split them so that each column has its own cell' },
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
  expect({ report: (await sync(pageId)).trackingIssue, writes: writes() }).toEqual({ report: null, writes: [] });
});

test('a page changed between read and write keeps the change, and gets its tickets', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?')));
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
  const { created, failed } = await sync(pageId).finally(() => {
    site.products.fetch = fetch;
  });
  const { document, version } = await author.page(pageId);
  expect({ edited, failed, version, last: document.content.at(-1), cell: cellsOf(document, 1)?.[6] }).toEqual({
    edited: true,
    failed: [],
    version: 3,
    last: p('Added meanwhile'),
    cell: td(card(`${site.url}/browse/${String(created[0]?.key)}`)),
  });
});

test('an answer that never arrives costs no second ticket', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?')));
  await sync(pageId);
  await author.writePage(pageId, (document) => ({
    ...document,
    content: [...document.content, ...questions(question('r2', 'Lost?'))],
  }));
  const fetch = site.products.fetch.bind(site.products);
  site.products.fetch = async (request, principal) => {
    const response = await fetch(request, principal);
    return request.url.endsWith('/rest/api/3/issue/bulk') ? new Response('gone', { status: 502 }) : response;
  };
  const lost = await author.macro(pageId, 'syncDesign', { pageId }).finally(() => {
    site.products.fetch = fetch;
  });
  const report = await sync(pageId);
  expect({ lost: lost.ok, created: report.created, relinked: report.relinked.map(({ text }) => text) }).toEqual({
    lost: false,
    created: [],
    relinked: ['Lost?'],
  });
});

test('two syncs at once make one ticket a row', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?'), question('r2', 'Which store?')));
  const lead = personOn(site, ben.accountId);
  const answers = await Promise.all([
    author.macro(pageId, 'syncDesign', { pageId }),
    lead.macro(pageId, 'syncDesign', { pageId }),
  ]);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(refusals).toEqual(['sync-running']);
  const report = await sync(pageId);
  const { fields } = await author.json<{ fields: { subtasks: unknown[] } }>(
    'GET',
    `/rest/api/3/issue/${String(report.trackingIssue?.key)}?fields=subtasks`,
  );
  expect({ created: report.created, subtasks: fields.subtasks.length }).toEqual({ created: [], subtasks: 2 });
});

test('a copied page leaves the original’s tickets alone and says so', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?')));
  const key = (await sync(pageId)).created[0]?.key ?? '';
  const { document } = await author.page(pageId);
  const copyId = await author.createPage(spaceId, 'A copy', document);
  const { created, skipped } = await sync(copyId);
  expect({ created, skipped }).toEqual({
    created: [],
    skipped: [
      {
        what: '“Which queue?”',
        reason: `${key} is not a sub-task of this design’s tracking issue, so it is left alone; remove it from the row to get a ticket`,
      },
    ],
  });
});

test('a design moved to another epic takes its tracking issue along', async () => {
  const pageId = await publish('PAY-1', ...questions(question('r1', 'Which queue?')));
  const { trackingIssue } = await sync(pageId);
  valueOf(await author.panel('PAY-2', 'linkDesign', { page: pageId, move: true }));
  const { skipped } = await sync(pageId);
  expect({ parent: (await issue(trackingIssue?.key ?? '')).fields.parent.key, skipped }).toEqual({
    parent: 'PAY-2',
    skipped: [],
  });
});
