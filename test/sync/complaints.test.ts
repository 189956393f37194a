/** What people complain of in tools that turn documents into tickets, each as a test that it does not happen here. */
import type { AdfNode } from '../../src/contract/adf-node';
import { valueOf } from '../handlers/site-person';
import { ada } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, date, lozenge, mention, p, td, text } from '../words';
import { cellsOf, type Designs, designsOn, manyQuestions, question, withCell } from './designs';

let site: LocalSite;
let designs: Designs;
beforeAll(async () => {
  site = await startSite();
  designs = designsOn(site);
});
afterAll(() => site.stop());
beforeEach(() => {
  site.faults.set([]);
});

const commented: AdfNode = {
  type: 'text',
  text: 'Which queue?',
  marks: [{ type: 'annotation', attrs: { id: 'comment-1', annotationType: 'inlineComment' } }],
};
const ticketsUnder = async (key: string | undefined) => {
  const { fields } = await designs.author.json<{ fields: { subtasks: { key: string }[] } }>(
    'GET',
    `/rest/api/3/issue/${String(key)}?fields=subtasks`,
  );
  return fields.subtasks.map((subtask) => subtask.key);
};

test('comments lost: tickets and states come to the page, and every inline comment stays on its words', async () => {
  const { author, publish, writes } = designs;
  const pageId = await publish([question('r1', p(commented)), question('r2', 'Which store?')]);
  const { did } = await author.sync(pageId);
  const [first] = did;
  await author.complete(first?.ticket.key ?? '');
  await author.json('PUT', `/rest/api/3/issue/${String(did[1]?.ticket.key)}`, {
    fields: { summary: 'Which database?' },
  });
  await author.sync(pageId);
  await site.queueIdle();
  site.products.log.length = 0;
  await author.sync(pageId);
  const { document } = await author.page(pageId);
  expect({
    commented: cellsOf(document, 1)[1],
    status: cellsOf(document, 1)[4],
    renamed: cellsOf(document, 2)[1],
    writesOfASyncWithNothingToDo: writes(),
  }).toEqual({
    commented: td(p(commented)),
    status: td(lozenge('Resolved', 'green')),
    renamed: td('Which database?'),
    writesOfASyncWithNothingToDo: [],
  });
});

test('comments lost: a text that carries a comment is not overwritten, and the person is told', async () => {
  const { author, publish } = designs;
  const pageId = await publish([question('r1', p(commented))]);
  const { did } = await author.sync(pageId);
  await author.json('PUT', `/rest/api/3/issue/${String(did[0]?.ticket.key)}`, {
    fields: { summary: 'Which database?' },
  });
  const { leftAlone } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
  await author.sync(pageId);
  const { document } = await author.page(pageId);
  expect({ cell: cellsOf(document, 1)[1], reasons: leftAlone.map(({ reason }) => reason) }).toEqual({
    cell: td(p(commented)),
    reasons: ['Text: the cell of its text holds more than plain words, which would be lost'],
  });
});

test('rich content destroyed: mentions, smart links, panels and what no app knows are the same after a sync', async () => {
  const { author, publish } = designs;
  const rich: AdfNode[] = [
    { type: 'panel', attrs: { panelType: 'info' }, content: [p('Mind this.')] },
    p(mention(ada.accountId, 'Ada Park'), text(' wrote '), card('https://example.com/a')),
    { type: 'extension', attrs: { extensionType: 'com.example.charts', extensionKey: 'chart', parameters: { a: 1 } } },
  ];
  const answer = p(text('See '), card('https://example.com/b'), text(' and '), mention(ada.accountId, 'Ada Park'));
  const pageId = await publish([question('r1', 'Which queue?', { answer })], { after: rich });
  const before = await author.page(pageId);
  const { did } = await author.sync(pageId);
  const after = await author.page(pageId);
  const ticket = td(card(`${site.url}/browse/${String(did[0]?.ticket.key)}`));
  expect(after.document).toEqual(withCell(before.document, 1, 'Ticket', ticket));
});

test('duplicates on re-run: syncing twice, renaming and losing the link make no second ticket', async () => {
  const { author, publish } = designs;
  const pageId = await publish([question('r1', 'Which queue?')]);
  const first = await author.sync(pageId);
  const tracking = first.report.trackingIssue?.key;
  await author.sync(pageId);
  await author.writePage(pageId, (document) => withCell(document, 1, 'Question', td('Which queue or topic?')));
  await author.sync(pageId);
  await author.writePage(pageId, (document) => withCell(document, 1, 'Ticket', td()));
  const last = await author.sync(pageId);
  expect({
    tickets: await ticketsUnder(tracking),
    last: last.did.map(({ type, ticket }) => [type, ticket.key]),
  }).toEqual({ tickets: [first.did[0]?.ticket.key], last: [['relink', first.did[0]?.ticket.key]] });
});

test('duplicates on re-run: a creation whose answer is lost is found again', async () => {
  const { author, publish } = designs;
  const pageId = await publish([question('r1', 'Which queue?')]);
  const first = await author.sync(pageId);
  await author.writePage(pageId, (document) => {
    const copy = structuredClone(document);
    copy.content[0]?.content?.[1]?.content?.push(question('r2', 'Which store?'));
    return copy;
  });
  site.faults.set([{ fault: 'timed-out', effect: true, path: '/issue/bulk' }]);
  const lost = await author.sync(pageId);
  const found = await author.sync(pageId);
  expect({
    lost: lost.failed.map(({ reason }) => reason),
    found: found.did.map(({ type, text: words }) => [type, words]),
    tickets: (await ticketsUnder(first.report.trackingIssue?.key)).length,
  }).toEqual({
    lost: ['Jira did not say whether it made a ticket; sync again, and a ticket that was created is found'],
    found: [['relink', 'Which store?']],
    tickets: 2,
  });
});

test('dry-run that writes: a preview sends no request that writes, and leaves all data as it was', async () => {
  const { author, publish, writes } = designs;
  const pageId = await publish(manyQuestions(3));
  const before = site.store.copy();
  site.products.log.length = 0;
  valueOf(await author.macro(pageId, 'previewSync', { pageId }));
  expect({ writes: writes(), after: site.store.copy() }).toEqual({ writes: [], after: before });
});

test('epic/sub-task confusion: the preview names type and parent before anything is made, and they are what is made', async () => {
  const { author, publish } = designs;
  const pageId = await publish([question('r1', 'Which queue?')]);
  const { preview, did, report } = await author.sync(pageId);
  const issue = (key: string | undefined) =>
    author.json<{ fields: { issuetype: { name: string }; parent: { key: string } } }>(
      'GET',
      `/rest/api/3/issue/${String(key)}?fields=issuetype,parent`,
    );
  const [tracking, ticket] = [await issue(report.trackingIssue?.key), await issue(did[0]?.ticket.key)];
  expect({
    planned: [preview.newTrackingIssue, preview.actions[0]?.creates?.issueType],
    made: [
      { issueType: tracking.fields.issuetype.name, parentKey: tracking.fields.parent.key },
      ticket.fields.issuetype.name,
    ],
    under: ticket.fields.parent.key,
  }).toEqual({
    planned: [{ issueType: 'Task', parentKey: 'PAY-1' }, 'Sub-task'],
    made: [{ issueType: 'Task', parentKey: 'PAY-1' }, 'Sub-task'],
    under: report.trackingIssue?.key,
  });
});

test('fields silently dropped: preview and report say which field a ticket does without, and why', async () => {
  const { author, publish } = designs;
  const rows = [question('r1', 'Which queue?', { owner: 'QA', due: date('2026-12-01') })];
  const { preview, did } = await author.sync(await publish(rows, { linkedTo: 'OPS-1' }));
  const dropped = [
    { field: 'Due date', reason: 'it is not on the project’s create screen, or you may not set it' },
    { field: 'Assignee', reason: '“QA” is not a mention of a person' },
  ];
  expect([preview.actions[0]?.creates?.dropped, did[0]?.dropped]).toEqual([dropped, dropped]);
});

test('rate limits: a short Retry-After is waited for, and the sync goes on', async () => {
  const { author, publish } = designs;
  const pageId = await publish([question('r1', 'Which queue?')]);
  site.faults.set([{ fault: 'rate-limited', retryAfter: 0, path: '/issue/bulk' }]);
  const { did, failed } = await author.sync(pageId);
  expect({ did: did.map(({ type }) => type), failed, left: site.faults.list() }).toEqual({
    did: ['create', 'create-tracking'],
    failed: [],
    left: [],
  });
});

test('rate limits: a used-up quota ends the sync, says when it can go on, and loses nothing', async () => {
  const { author, publish } = designs;
  const pageId = await publish(manyQuestions(60));
  const { actions } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
  site.faults.set([
    { fault: 'rate-limited', retryAfter: 1500, reason: 'jira-quota-tenant-based', path: '/issue/bulk', call: 3 },
  ]);
  const steps = actions.map(({ id }) => id);
  const first = valueOf(await author.macro(pageId, 'applySync', { pageId, steps, sides: {} }));
  const { did } = await author.sync(pageId);
  expect({
    done: first.did.length,
    remaining: first.remaining.length,
    stopped: first.stopped,
    did: did.map(({ type }) => type),
  }).toEqual({
    done: 51,
    remaining: 10,
    stopped: {
      code: 'rate-limited',
      message: 'This app has used up the calls that Jira allows it in an hour.',
      advice: 'What was done is kept: go on in 25 minutes.',
      retryAfter: 1500,
    },
    did: Array.from({ length: 10 }, () => 'create'),
  });
});

test('row sync conflicts: many rows change in one version of the page, and an edit in between loses none of them', async () => {
  const { author, publish } = designs;
  const pageId = await publish(manyQuestions(12));
  const { did } = await author.sync(pageId);
  for (const { ticket } of did) await author.complete(ticket.key);
  await site.queueIdle();
  const before = await author.page(pageId);
  for (const { ticket } of did)
    await author.json('PUT', `/rest/api/3/issue/${ticket.key}`, { fields: { duedate: '2027-01-15' } });
  site.faults.set([{ fault: 'edited' }]);
  const { failed } = await author.sync(pageId);
  const after = await author.page(pageId);
  const rows = Array.from({ length: 12 }, (_, index) => cellsOf(after.document, index + 1));
  expect({
    failed,
    versions: after.version - before.version,
    due: rows.map((cells) => cells[3]),
    last: after.document.content.at(-1),
  }).toEqual({
    failed: [],
    versions: 2,
    due: rows.map(() => td(date('2027-01-15'))),
    last: p('Added meanwhile.'),
  });
});

test('rate limits: a first sync that Jira turned away goes on as soon as Jira allows', async () => {
  const { author, publish } = designs;
  const pageId = await publish([question('r1', 'Which queue?')]);
  site.faults.set([{ fault: 'rate-limited', retryAfter: 30, path: '/issue/bulk' }]);
  const { actions } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
  const steps = actions.map(({ id }) => id);
  const turnedAway = await author.macro(pageId, 'applySync', { pageId, steps, sides: {} });
  const { did } = await author.sync(pageId);
  expect({ code: turnedAway.ok ? 'fine' : turnedAway.error.code, did: did.map(({ type }) => type) }).toEqual({
    code: 'rate-limited',
    did: ['create', 'create-tracking'],
  });
});

test('row sync conflicts: what fails for one row is said for that row, and the others are written', async () => {
  const { author, publish } = designs;
  const pageId = await publish(manyQuestions(3));
  const { did } = await author.sync(pageId);
  for (const row of [1, 2, 3])
    await author.writePage(pageId, (document) => withCell(document, row, 'Question', td(`Reworded ${String(row)}`)));
  const broken = did[1]?.ticket.key;
  site.faults.set([{ fault: 'failed', method: 'PUT', path: `/issue/${await author.issueId(String(broken))}` }]);
  const second = await author.sync(pageId);
  const retried = await author.sync(pageId);
  expect({
    did: second.did.map(({ text: words }) => words).toSorted(),
    failed: second.failed.map(({ text: words, reason }) => [words, reason]),
    retried: retried.did.map(({ text: words }) => words),
  }).toEqual({
    did: ['Reworded 1', 'Reworded 3'],
    failed: [['Reworded 2', 'Jira gave no answer; sync again to see whether it was done']],
    retried: ['Reworded 2'],
  });
});
