/** One row has one ticket, whatever happens between. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import type { PlannedAction } from '../../src/contract/api';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { saveSettings } from '../handlers/saves';
import { valueOf } from '../handlers/site-person';
import { ben } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, h, lozenge, td, ul } from '../words';
import { cellsOf, type Designs, designsOn, question, withCell } from './designs';

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

const jira = () => site.testing.jira();
const ticketsOf = (pageId: string) =>
  jira().issues.filter(
    ({ properties }) => (properties['tdd-row'] as { pageId?: string } | undefined)?.pageId === pageId,
  );
const preview = async (pageId: string) => valueOf(await designs.author.macro(pageId, 'previewSync', { pageId }));
const apply = async (pageId: string, steps: readonly string[]) =>
  valueOf(await designs.author.macro(pageId, 'applySync', { pageId, steps: [...steps], sides: {} }));
const shown = (actions: readonly PlannedAction[]) => actions.map(({ type, text, selected }) => [type, text, selected]);
const publishList = (...items: string[]) =>
  designs.author.publishDesign([h(2, 'Open Questions'), ul(...items)], { linkedTo: 'PAY-1' });
const replaced = (before: string, after: string) => (document: AdfDocument) =>
  JSON.parse(JSON.stringify(document).replaceAll(before, after)) as AdfDocument;

/** Does something right before the app sends such a request for a person: what its jobs read meanwhile is none. */
async function before(method: string, path: string, interrupt: () => Promise<unknown>, work: () => Promise<unknown>) {
  const fetch = site.products.fetch.bind(site.products);
  let done = false;
  site.products.fetch = async (request, principal) => {
    const isOfApp = principal.as === 'user' && principal.scopes !== undefined;
    if (!done && isOfApp && request.method === method && new URL(request.url).pathname.endsWith(path)) {
      done = true;
      await interrupt();
    }
    return fetch(request, principal);
  };
  try {
    return await work();
  } finally {
    site.products.fetch = fetch;
  }
}

test('an answer that comes before its effect: the row is held back, and then gets the ticket that came', async () => {
  const pageId = await publishList('Which queue?');
  const { actions } = await preview(pageId);
  site.faults.set([
    { fault: 'timed-out', effect: 'late', after: { seconds: 20 }, method: 'POST', path: '/issue/bulk', call: 2 },
  ]);
  await apply(
    pageId,
    actions.map(({ id }) => id),
  );
  const held = await preview(pageId);
  const again = await apply(pageId, ['create:question:Which queue?']);
  site.clock.advance(21);
  await site.queueIdle();
  const found = await designs.author.sync(pageId);
  expect({
    held: [shown(held.actions), held.leftAlone.map(({ what, reason }) => [what, reason.replace(/\d+/, 'n')])],
    again: again.failed.map(({ reason }) => reason.replace(/\d+/, 'n')),
    found: found.did.map(({ type, text }) => [type, text]),
    tickets: ticketsOf(pageId).length,
  }).toEqual({
    held: [[], [['“Which queue?”', 'Jira did not say whether it made a ticket; sync again in n seconds']]],
    again: ['Jira did not say whether it made a ticket; sync again in n seconds'],
    found: [['relink', 'Which queue?']],
    tickets: 1,
  });
});

test('a ticket that comes after the app stopped waiting is the row’s second, and is offered to be closed', async () => {
  const pageId = await publishList('Which queue?');
  const { actions } = await preview(pageId);
  site.faults.set([
    { fault: 'timed-out', effect: 'late', after: { seconds: 900 }, method: 'POST', path: '/issue/bulk', call: 2 },
  ]);
  await apply(
    pageId,
    actions.map(({ id }) => id),
  );
  site.clock.advance(130);
  const retried = await designs.author.sync(pageId);
  await site.faults.catchUp('all');
  const rowIds = ticketsOf(pageId).map(({ properties }) => (properties['tdd-row'] as { rowId: string }).rowId);
  const offer = (await preview(pageId)).actions;
  expect({
    retried: retried.did.map(({ type }) => type),
    tickets: rowIds.length,
    rows: new Set(rowIds).size,
    offer: offer.map(({ type, selected, reason }) => [type, selected, reason]),
  }).toEqual({
    retried: ['create'],
    tickets: 2,
    rows: 1,
    offer: [['close', false, `its row already has ${String(retried.did[0]?.ticket.key)}`]],
  });
});

test('a function that is killed after it asked for tickets: each row gets the one that was made for it', async () => {
  const pageId = await publishList('Which queue?', 'Which store?');
  const steps = (await preview(pageId)).actions.flatMap(({ id, type }) => (type === 'create' ? [id] : []));
  await apply(pageId, ['create-tracking']);
  const { document } = await designs.author.page(pageId);
  let known: unknown;
  const remember = () => Promise.resolve((known = site.store.copy()['forge-storage']));
  await before('POST', '/issue/bulk', remember, () => apply(pageId, steps));
  await designs.author.writePage(pageId, () => document);
  await site.queueIdle();
  site.store.restore({ 'forge-storage': known });
  site.clock.advance(41);
  const { did } = await designs.author.sync(pageId);
  expect({ did: did.map(({ type, text }) => [type, text]), tickets: ticketsOf(pageId).length }).toEqual({
    did: [
      ['relink', 'Which queue?'],
      ['relink', 'Which store?'],
    ],
    tickets: 2,
  });
});

test('a row that is reworded while its ticket is made: what was created is said, and its place is offered', async () => {
  const pageId = await publishList('Which queue?');
  const { actions } = await preview(pageId);
  const reword = () => designs.lead.writePage(pageId, replaced('Which queue?', 'Quite other words'));
  const steps = actions.map(({ id }) => id);
  const report = valueOf(
    (await before(
      'GET',
      `/pages/${pageId}`,
      () => Promise.resolve(),
      () =>
        before('POST', '/issue/bulk', reword, () =>
          designs.author.macro(pageId, 'applySync', { pageId, steps, sides: {} }),
        ),
    )) as Awaited<ReturnType<typeof designs.author.macro<'applySync'>>>,
  );
  const key = report.did[0]?.ticket.key ?? '';
  const offers = await preview(pageId);
  const suggested = await apply(
    pageId,
    offers.actions.filter(({ selected }) => selected).map(({ id }) => id),
  );
  const placed = await apply(pageId, [offers.actions.find(({ type }) => type === 'relink')?.id ?? '']);
  const { document } = await designs.author.page(pageId);
  expect({
    said: report.failed.map(({ reason }) => reason),
    offers: shown(offers.actions),
    suggested: suggested.did,
    placed: placed.did.map(({ type, ticket }) => [type, ticket.key]),
    onPage: JSON.stringify(document).includes(`/browse/${key}`),
    tickets: ticketsOf(pageId).length,
  }).toEqual({
    said: [`${key} was created, but its row changed meanwhile; sync again to link them`],
    offers: [
      ['relink', 'Quite other words', false],
      ['create', 'Quite other words', false],
      ['close', 'Which queue?', false],
    ],
    suggested: [],
    placed: [['relink', key]],
    onPage: true,
    tickets: 1,
  });
});

test('a place that was offered and chosen is that row’s alone, though another row looks more like it by then', async () => {
  const pageId = await publishList('Which queue is used?');
  const steps = (await preview(pageId)).actions.map(({ id }) => id);
  const reword = () => designs.lead.writePage(pageId, replaced('Which queue is used?', 'Which store?'));
  await before('POST', '/issue/bulk', reword, () => apply(pageId, steps));
  const offered = (await preview(pageId)).actions.flatMap(({ id, type }) => (type === 'relink' ? [id] : []));
  const items = (...words: string[]) => JSON.stringify(ul(...words)).slice(1, -1);
  const withAnother = replaced(items('Which store?'), items('Which store?', 'Which queue is used now?'));
  await designs.lead.writePage(pageId, withAnother);
  const { did } = await apply(pageId, offered);
  expect({ offered: offered.length, did }).toEqual({ offered: 1, did: [] });
});

test('a ticket that no row has named may be any row’s of its kind: no other is proposed unasked', async () => {
  const pageId = await publishList('Which queue?');
  const steps = (await preview(pageId)).actions.flatMap(({ id, type }) => (type === 'create' ? [id] : []));
  await apply(pageId, ['create-tracking']);
  const part = (...items: string[]) => JSON.stringify(ul(...items)).slice(1, -1);
  const rewritten = replaced(part('Which queue?'), part('Quite other words', 'Something else'));
  await before(
    'POST',
    '/issue/bulk',
    () => designs.lead.writePage(pageId, rewritten),
    () => apply(pageId, steps),
  );
  expect(shown((await preview(pageId)).actions)).toEqual([
    ['relink', 'Quite other words', false],
    ['create', 'Quite other words', false],
    ['create', 'Something else', false],
    ['close', 'Which queue?', false],
  ]);
});

test('an older version of the page, restored after a reword, gets its ticket back', async () => {
  const pageId = await publishList('Which queue?');
  const { document: first } = await designs.author.page(pageId);
  const { did } = await designs.author.sync(pageId);
  await designs.author.writePage(pageId, replaced('Which queue?', 'Quite other words'));
  await designs.author.sync(pageId);
  await designs.author.writePage(pageId, () => first);
  const restored = await designs.author.sync(pageId);
  expect({
    did: restored.did.map(({ type, ticket }) => [type, ticket.key]),
    tickets: ticketsOf(pageId).length,
  }).toEqual({
    did: [
      ['relink', did[0]?.ticket.key],
      ['update', did[0]?.ticket.key],
    ],
    tickets: 1,
  });
});

/** An older version of a list, in which the second item has moved to the third place and was reworded since. */
const olderList = (document: AdfDocument): AdfDocument => ({
  ...document,
  content: document.content.map((node) =>
    node.type === 'bodiedExtension'
      ? { ...node, content: [h(2, 'Open Questions'), ul('Which queue?', 'A new one?', 'Quite other words')] }
      : node,
  ),
});

test.each([
  [
    'while nothing goes to Jira',
    async (pageId: string) => {
      const settings = { ...defaultSettings, direction: 'jira-to-page' as const };
      valueOf(await saveSettings(designs.author, pageId, { pageId }, settings));
    },
  ],
  [
    'by somebody who may not see the ticket',
    (_: string, key: string) => {
      const ticket = jira().issues.find((issue) => issue.key === key);
      if (ticket) ticket.security = [ben.accountId];
      return Promise.resolve();
    },
  ],
])('a row of an older version that was synced %s is not proposed for a second ticket', async (_, beforehand) => {
  const pageId = await publishList('Which queue?', 'Which store?');
  const { did } = await designs.author.sync(pageId);
  await beforehand(pageId, did[1]?.ticket.key ?? '');
  await designs.author.writePage(pageId, olderList);
  const offers = async () =>
    (await preview(pageId)).actions.flatMap(({ type, text, selected }) =>
      type === 'create' ? [[text, selected]] : [],
    );
  const first = await offers();
  await apply(pageId, [`relink:${ticketsOf(pageId)[0]?.id ?? ''}`]);
  const inDoubt = [
    ['A new one?', false],
    ['Quite other words', false],
  ];
  expect([first, await offers()]).toEqual([inDoubt, inDoubt]);
});

test('a ticket that this person may not see is neither unlinked nor replaced, and nothing else is said of it', async () => {
  const pageId = await designs.publish([question('r1', 'Which queue?'), question('r2', 'Which store?')]);
  const { did } = await designs.author.sync(pageId);
  const [ticket] = ticketsOf(pageId).filter(({ key }) => key === did[0]?.ticket.key);
  if (ticket) Object.assign(ticket, { security: [ben.accountId], summary: 'A secret' });
  const named = await preview(pageId);
  await designs.lead.writePage(pageId, (document) => withCell(document, 1, 'Ticket', td()));
  const unnamed = await preview(pageId);
  await designs.author.sync(pageId);
  const toLead = valueOf(await designs.lead.macro(pageId, 'previewSync', { pageId }));
  expect({
    named: [named.actions, named.leftAlone],
    unnamed: [unnamed.actions, unnamed.leftAlone],
    tickets: ticketsOf(pageId).length,
    toLead: toLead.actions.map(({ type }) => type),
  }).toEqual({
    named: [[], [{ what: '“Which queue?”', reason: `you don’t have permission to see ${String(ticket?.key)}` }]],
    unnamed: [
      [],
      [
        {
          what: '“Which queue?”',
          reason: 'it has a ticket that you don’t have permission to see; ask someone who can see it to sync',
        },
      ],
    ],
    tickets: 2,
    toLead: ['relink', 'update'],
  });
});

test('what somebody writes into a ticket’s property changes nothing on the page', async () => {
  const pageId = await designs.publish([question('r1', 'Which queue?'), question('r2', 'Which store?')]);
  const { did } = await designs.author.sync(pageId);
  await designs.author.writePage(pageId, (document) => withCell(document, 1, 'Question', td('Newer words?')));
  const newer = { text: 'Newer words?', due: null, assignee: null, done: false, answer: null };
  const forged = {
    pageId,
    kind: 'question',
    rowId: 'r2',
    text: 'Which queue?',
    base: { page: newer, ticket: { ...newer, text: 'x' } },
  };
  await designs.lead.json('PUT', `/rest/api/3/issue/${String(did[0]?.ticket.key)}/properties/tdd-row`, forged);
  const { actions } = await preview(pageId);
  expect(actions.map(({ type, field, to }) => [type, field, to])).toEqual([['update', 'text', 'jira']]);
});

test('an event of an issue in no ledger costs no call, whatever its property and the page say', async () => {
  const pageId = await designs.publish([question('r1', 'Which queue?')]);
  await designs.author.sync(pageId);
  const value = { pageId, kind: 'question', rowId: 'r1' };
  await designs.lead.json('PUT', '/rest/api/3/issue/OPS-2/properties/tdd-row', value);
  await designs.lead.writePage(pageId, (document) =>
    withCell(document, 1, 'Ticket', td(card(`${site.url}/browse/OPS-2`))),
  );
  await site.queueIdle();
  site.products.log.length = 0;
  await designs.lead.json('PUT', '/rest/api/3/issue/OPS-2', { fields: { summary: 'Renamed' } });
  await site.queueIdle();
  expect(site.products.log.filter(({ principal }) => principal.throughApp).map(({ path }) => path)).toEqual([]);
});

test('a sync without a person reads no issue that a row names, unless the ledger has it', async () => {
  const pageId = await designs.publish([question('r1', 'Which queue?'), question('r2', 'Which store?')]);
  const { did } = await designs.author.sync(pageId);
  const hidden = await designs.lead.issueId('OPS-2');
  await designs.lead.writePage(pageId, (document) =>
    withCell(document, 2, 'Ticket', td(card(`${site.url}/browse/OPS-2`))),
  );
  await site.queueIdle();
  const before = (await designs.author.page(pageId)).document;
  const asked: string[] = [];
  const fetch = site.products.fetch.bind(site.products);
  site.products.fetch = async (request, principal) => {
    const ofJira = principal.as === 'app' && request.url.includes('/rest/api/3/');
    if (ofJira) asked.push(`${request.method} ${request.url} ${await request.clone().text()}`);
    return fetch(request, principal);
  };
  try {
    await designs.lead.complete('OPS-2');
    await designs.lead.complete(String(did[0]?.ticket.key));
    await site.queueIdle();
  } finally {
    site.products.fetch = fetch;
  }
  const { document } = await designs.author.page(pageId);
  expect({
    followed: asked.length > 0,
    asked: asked.filter((text) => text.includes('OPS-2') || text.includes(hidden)),
    document,
  }).toEqual({
    followed: true,
    asked: [],
    document: withCell(before, 1, 'Status', td(lozenge('Resolved', 'green'))),
  });
});

describe('the tracking issue', () => {
  const children = (pageId: string) =>
    jira().issues.filter(
      ({ properties }) => (properties['tdd-design'] as { pageId?: string } | undefined)?.pageId === pageId,
    );

  test('moves to another epic only where that step is chosen, and the report says so', async () => {
    const pageId = await designs.publish([question('r1', 'Which queue?')]);
    const { report } = await designs.author.sync(pageId);
    const parent = async () =>
      (
        await designs.author.json<{ fields: { parent: { key: string } } }>(
          'GET',
          `/rest/api/3/issue/${String(report.trackingIssue?.key)}?fields=parent`,
        )
      ).fields.parent.key;
    valueOf(await designs.author.panel('PAY-2', 'linkDesign', { page: pageId, move: true }));
    const { actions } = await preview(pageId);
    await designs.lead.writePage(pageId, (document) => withCell(document, 1, 'Question', td('Reworded?')));
    await apply(
      pageId,
      (await preview(pageId)).actions.flatMap(({ id, type }) => (type === 'update' ? [id] : [])),
    );
    const stays = await parent();
    const moved = await apply(pageId, ['move-tracking']);
    expect({
      actions: actions.map(({ id, type, ticket, after, selected }) => [id, type, ticket?.key, after, selected]),
      stays,
      did: moved.did.map(({ type, ticket }) => [type, ticket.key]),
      moved: await parent(),
    }).toEqual({
      actions: [['move-tracking', 'move-tracking', report.trackingIssue?.key, 'PAY-2', true]],
      stays: 'PAY-1',
      did: [['move-tracking', report.trackingIssue?.key]],
      moved: 'PAY-2',
    });
  });

  test('is made only where that step is chosen; without it, no ticket is', async () => {
    const pageId = await designs.publish([question('r1', 'Which queue?')]);
    const { did, failed } = await apply(pageId, ['create:question:r1']);
    expect({ did, failed: failed.map(({ reason }) => reason), made: children(pageId) }).toEqual({
      did: [],
      failed: ['it needs the tracking issue, which was not selected'],
      made: [],
    });
  });

  test('that was made without an answer is found behind a hundred newer issues, and the preview waits for it', async () => {
    const pageId = await designs.publish([question('r1', 'Which queue?')]);
    const { actions } = await preview(pageId);
    site.faults.set([{ fault: 'timed-out', effect: 'late', after: { seconds: 20 }, path: '/issue/bulk' }]);
    const steps = actions.map(({ id }) => id);
    await designs.author.macro(pageId, 'applySync', { pageId, steps, sides: {} });
    const waiting = await preview(pageId);
    site.clock.advance(21);
    await site.queueIdle();
    const project = { key: 'PAY' };
    const parent = { key: 'PAY-1' };
    const issueUpdates = Array.from({ length: 50 }, (_, at) => ({
      fields: { project, parent, issuetype: { name: 'Task' }, summary: `Newer ${String(at)}` },
    }));
    for (let calls = 0; calls < 3; calls += 1)
      await designs.author.json('POST', '/rest/api/3/issue/bulk', { issueUpdates });
    const { did } = await designs.author.sync(pageId);
    expect({
      waiting: [waiting.actions, waiting.leftAlone.map(({ reason }) => reason.replace(/\d+/, 'n'))],
      did: did.map(({ type }) => type),
      made: children(pageId).length,
    }).toEqual({
      waiting: [[], ['Jira did not say whether it made the tracking issue; sync again in n seconds']],
      did: ['create'],
      made: 1,
    });
  });

  test('is never one that only a property says is the design’s', async () => {
    const pageId = await designs.publish([question('r1', 'Which queue?')]);
    await designs.lead.json('PUT', '/rest/api/3/issue/PAY-4/properties/tdd-design', { pageId });
    const { trackingIssue, newTrackingIssue } = await preview(pageId);
    expect([trackingIssue, newTrackingIssue]).toEqual([null, { issueType: 'Task', parentKey: 'PAY-1' }]);
  });
});

test('a first answer that is known and a second that is not: every ticket that was made is placed', async () => {
  const rows: AdfNode[] = [question('r1', 'Which queue?'), question('r2', 'Which store?')];
  const pageId = await designs.publish(rows);
  const { actions } = await preview(pageId);
  const fetch = site.products.fetch.bind(site.products);
  let bulk = 0;
  site.products.fetch = async (request, principal) => {
    if (!request.url.endsWith('/issue/bulk')) return fetch(request, principal);
    bulk += 1;
    if (bulk !== 2)
      return bulk === 3
        ? new Response('{}', { status: 429, headers: { 'Retry-After': '900' } })
        : fetch(request, principal);
    // Jira takes the first ticket, and refuses a field of the second.
    const { issueUpdates } = (await request.json()) as { issueUpdates: unknown[] };
    const only = new Request(request.url, {
      method: 'POST',
      headers: request.headers,
      body: JSON.stringify({ issueUpdates: issueUpdates.slice(0, 1) }),
    });
    const { issues } = (await (await fetch(only, principal)).json()) as { issues: unknown[] };
    const elementErrors = { errorMessages: [], errors: { labels: 'not now' } };
    return Response.json({ issues, errors: [{ status: 400, elementErrors, failedElementNumber: 1 }] }, { status: 201 });
  };
  const report = await apply(
    pageId,
    actions.map(({ id }) => id),
  ).finally(() => {
    site.products.fetch = fetch;
  });
  const { document } = await designs.author.page(pageId);
  expect({
    did: report.did.map(({ type }) => type),
    cell: cellsOf(document, 1).at(-1),
    tickets: ticketsOf(pageId).length,
  }).toEqual({
    did: ['create', 'create-tracking'],
    cell: td(card(`${site.url}/browse/${String(report.did[0]?.ticket.key)}`)),
    tickets: 1,
  });
});
