import type { AdfNode } from '../../src/contract/adf-node';
import type { SyncSettings } from '../../src/contract/api';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { ada, ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, date, doc, h, lozenge, macro, mention, openQuestions, p, row, task, tasks, td, ul } from '../words';
import { saveSettings } from './saves';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
});
afterAll(() => site.stop());
afterEach(() => {
  site.faults.set([]);
});

const publish = (...rows: AdfNode[]) => author.publishDesign(openQuestions(...rows), { linkedTo: 'PAY-1' });
const question = (id: string, text: string) =>
  row(id, '1', text, mention(ada.accountId, 'Ada Park'), date('2026-12-01'), lozenge('Open'), undefined, undefined);

/** A page that is in sync with its tickets, and their keys by the text of their rows. */
async function synced(...rows: AdfNode[]): Promise<{ pageId: string; keys: Record<string, string> }> {
  const pageId = await publish(...rows);
  const { did } = await author.sync(pageId);
  await site.queueIdle();
  return { pageId, keys: Object.fromEntries(did.map(({ text, ticket }) => [text, ticket.key])) };
}

const transition = async (key: string, name: string) => {
  const { transitions } = await author.json<{ transitions: { id: string; name: string }[] }>(
    'GET',
    `/rest/api/3/issue/${key}/transitions`,
  );
  const id = transitions.find((one) => one.name === name)?.id;
  await author.json('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
};
const edit = (key: string, fields: Record<string, unknown>) =>
  author.json('PUT', `/rest/api/3/issue/${key}`, { fields });
const rowOf = async (pageId: string, at = 1) => {
  const { version, document } = await author.page(pageId);
  return { version, cells: document.content[0]?.content?.[1]?.content?.[at]?.content };
};
const cells = (key: string, changed: Partial<Record<'text' | 'owner' | 'due' | 'status', AdfNode>> = {}) => [
  td('1'),
  td(changed.text ?? p('Which queue?')),
  td(changed.owner ?? mention(ada.accountId, 'Ada Park')),
  td(changed.due ?? date('2026-12-01')),
  td(changed.status ?? lozenge('Open')),
  td(),
  td(card(`${site.url}/browse/${key}`)),
];
const answered = lozenge('Resolved', 'green');
const save = async (pageId: string, changed: Partial<SyncSettings>) =>
  valueOf(await saveSettings(author, pageId, { pageId }, { ...defaultSettings, ...changed }));

/** What the app wrote of its own accord, by product, beside the properties that say where designs stand. */
const writesOfApp = () =>
  site.products.log
    .filter(({ principal, method }) => principal.throughApp && principal.as === 'app' && method === 'PUT')
    .filter(({ path }) => !path.includes('/properties/'))
    .map(({ path, status }) => `${path.startsWith('/wiki') ? 'page' : 'ticket'} ${String(status)}`)
    .sort();
const forget = () => {
  site.products.log.length = 0;
};

describe('a page follows its tickets', () => {
  test('when one is done, and when it is open again, with one write to the page and none to Jira', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    forget();
    await transition(key, 'Done');
    await site.queueIdle();
    const done = { ...(await rowOf(pageId)), writes: writesOfApp() };
    forget();
    await transition(key, 'Reopen');
    await site.queueIdle();
    expect({ done, reopened: { ...(await rowOf(pageId)), writes: writesOfApp() } }).toEqual({
      done: { version: 3, cells: cells(key, { status: answered }), writes: ['page 200'] },
      reopened: { version: 4, cells: cells(key), writes: ['page 200'] },
    });
  });

  test('in the checkbox of a task, and in the lozenge of a list item', async () => {
    const epicId = await author.issueId('PAY-1');
    const page = (...lists: AdfNode[]) =>
      doc(
        macro(
          { templateId: 'engineering', templateVersion: 1, epicId, epicKey: 'PAY-1' },
          h(2, 'Open Questions'),
          ...lists,
        ),
      );
    const pageId = await author.publishInserted(
      engineering.id,
      'Lists both ways',
      page(tasks(task('t1', 'TODO', 'Which queue?')), ul('Which store?')),
    );
    const { did } = await author.sync(pageId);
    await site.queueIdle();
    for (const { ticket } of did) await transition(ticket.key, 'Done');
    await site.queueIdle();
    const [queue = p(), store = p()] = did.map(({ ticket }) => card(ticket.url));
    expect((await author.page(pageId)).document).toEqual(
      page(tasks(task('t1', 'DONE', 'Which queue?', ' ', queue)), ul(p('Which store?', ' ', store, ' ', answered))),
    );
  });

  test('in nothing but the done state, unless the settings say more: the rest waits for a person', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    await edit(key, { summary: 'Which topic?', duedate: '2026-12-24', assignee: { id: ben.accountId } });
    await site.queueIdle();
    const before = await rowOf(pageId);
    const { actions } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    expect({ before, actions: actions.map(({ type, field, to }) => [type, field, to]) }).toEqual({
      before: { version: 2, cells: cells(key) },
      actions: [
        ['update', 'text', 'page'],
        ['update', 'due', 'page'],
        ['update', 'assignee', 'page'],
      ],
    });
  });

  test('in the text, the day and the owner too, where the settings say so', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    await save(pageId, { automatic: ['text', 'due', 'assignee', 'done'] });
    await edit(key, { summary: 'Which topic?', duedate: '2026-12-24', assignee: { id: ben.accountId } });
    await transition(key, 'Done');
    await site.queueIdle();
    expect((await rowOf(pageId)).cells).toEqual(
      cells(key, {
        text: p('Which topic?'),
        due: date('2026-12-24'),
        owner: mention(ben.accountId, 'Ben Okafor'),
        status: answered,
      }),
    );
  });

  test('not at all where the settings let nothing come from Jira', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    await save(pageId, { direction: 'page-to-jira' });
    await transition(keys['Which queue?'] ?? '', 'Done');
    await site.queueIdle();
    expect(await rowOf(pageId)).toEqual({ version: 2, cells: cells(keys['Which queue?'] ?? '') });
  });

  test('each page its own, when tickets of two change at once', async () => {
    const [one, other] = [await synced(question('r1', 'Which queue?')), await synced(question('r1', 'Which queue?'))];
    await Promise.all([one, other].map(({ keys }) => transition(keys['Which queue?'] ?? '', 'Done')));
    await site.queueIdle();
    expect([await rowOf(one.pageId), await rowOf(other.pageId)]).toEqual(
      [one, other].map(({ keys }) => ({ version: 3, cells: cells(keys['Which queue?'] ?? '', { status: answered }) })),
    );
  });
});

describe('events come as they like', () => {
  test('twice and in the wrong order, they lead to what the ticket says now', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    site.faults.set([{ fault: 'events', twice: true, reversed: true }]);
    forget();
    await transition(key, 'Done');
    await transition(key, 'Reopen');
    await transition(key, 'Done');
    await site.queueIdle();
    expect({ ...(await rowOf(pageId)), writes: writesOfApp() }).toEqual({
      version: 3,
      cells: cells(key, { status: answered }),
      writes: ['page 200'],
    });
  });

  test('what a person’s sync wrote to Jira does not come back as news', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    await author.writePage(pageId, (document) => {
      const text = JSON.stringify(document).replace('Which queue?', 'Which topic?');
      return JSON.parse(text) as typeof document;
    });
    forget();
    await author.sync(pageId);
    await site.queueIdle();
    expect({ ...(await rowOf(pageId)), writes: writesOfApp() }).toEqual({
      version: 3,
      cells: cells(keys['Which queue?'] ?? '', { text: p('Which topic?') }),
      writes: [],
    });
  });

  test('a change of an issue that is nobody’s ticket costs no call of a product', async () => {
    const readsAfter = async (fields: Record<string, unknown>) => {
      forget();
      await edit('PAY-4', fields);
      await site.queueIdle();
      const calls = site.products.log.filter(({ principal }) => principal.throughApp);
      // Every fifth event comes twice.
      return [...new Set(calls.map(({ method, path }) => `${method} ${path}`))];
    };
    expect({
      summary: await readsAfter({ summary: 'Pay with any saved card' }),
      label: await readsAfter({ labels: ['cards'] }),
    }).toEqual({ summary: [], label: [] });
  });

  test('a person who syncs at the same moment is not turned away, and both come to the same', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'), question('r2', 'Which store?'));
    await author.writePage(pageId, (document) => {
      const text = JSON.stringify(document).replace('Which store?', 'Which shop?');
      return JSON.parse(text) as typeof document;
    });
    await transition(keys['Which queue?'] ?? '', 'Done');
    const { failed } = await author.sync(pageId);
    await site.queueIdle();
    const { actions } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    expect({ failed, actions, first: (await rowOf(pageId)).cells }).toEqual({
      failed: [],
      actions: [],
      first: cells(keys['Which queue?'] ?? '', { status: answered }),
    });
  });
});

describe('what gets in the way of following', () => {
  test.each([
    ['a sentence', p('Waiting: Legal asked for the contract'), 'Waiting: Legal asked for the contract'],
    ['a lozenge of somebody', p(lozenge('High risk', 'red')), 'High risk'],
  ])('%s in the status cell stays, nothing is written, and the next preview says why', async (_, status, words) => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    await author.writePage(pageId, (document) => {
      const of = lozenge('Open');
      const text = JSON.stringify(document).replace(JSON.stringify(p(of)), JSON.stringify(status));
      return JSON.parse(text) as typeof document;
    });
    forget();
    await transition(key, 'Done');
    await site.queueIdle();
    const { actions, leftAlone } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    const done = { ...(await rowOf(pageId)), writes: writesOfApp(), actions, leftAlone };
    await transition(key, 'Reopen');
    await site.queueIdle();
    expect({ done, reopened: await rowOf(pageId) }).toEqual({
      done: {
        version: 3,
        cells: cells(key, { status }),
        writes: [],
        actions: [],
        leftAlone: [{ what: '“Which queue?”', reason: `Done: the status cell says “${words}”: change it there` }],
      },
      reopened: { version: 3, cells: cells(key, { status }) },
    });
  });

  test('a conflict waits for a person', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    await save(pageId, { automatic: ['text', 'done'] });
    await author.writePage(pageId, (document) => {
      const text = JSON.stringify(document).replace('Which queue?', 'Which bus?');
      return JSON.parse(text) as typeof document;
    });
    await edit(key, { summary: 'Which topic?' });
    await site.queueIdle();
    const { actions } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    expect({
      row: await rowOf(pageId),
      actions: actions.map(({ type, before, after }) => [type, before, after]),
    }).toEqual({
      row: { version: 3, cells: cells(key, { text: p('Which bus?') }) },
      actions: [['conflict', 'Which bus?', 'Which topic?']],
    });
  });

  test.each([
    ['a page that could not be written', { fault: 'failed', method: 'PUT', path: '/wiki/api/v2/pages' }],
    ['a page that others write at the same time', { fault: 'edited' }],
    ['Jira being busy', { fault: 'rate-limited', retryAfter: 60, path: '/issue/bulkfetch', call: 2 }],
    ['a write whose answer was lost', { fault: 'timed-out', effect: true, method: 'PUT', path: '/wiki/api/v2/pages' }],
  ] as const)('%s is overcome by trying again', async (_, fault) => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    site.faults.set([fault]);
    await transition(key, 'Done');
    await site.queueIdle();
    const done = await rowOf(pageId);
    await transition(key, 'Reopen');
    await site.queueIdle();
    expect({ done: done.cells, reopened: (await rowOf(pageId)).cells, left: site.faults.list() }).toEqual({
      done: cells(key, { status: answered }),
      reopened: cells(key),
      left: [],
    });
  });

  test('a comment made while the page is written keeps its words', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const key = keys['Which queue?'] ?? '';
    site.faults.set([{ fault: 'commented', words: 'queue' }]);
    await transition(key, 'Done');
    await site.queueIdle();
    const { results } = await author.json<{
      results: { resolutionStatus: string; properties: { inlineMarkerRef: string } }[];
    }>('GET', `/wiki/api/v2/pages/${pageId}/inline-comments`);
    const [comment] = results;
    const mark = {
      type: 'annotation',
      attrs: { id: comment?.properties.inlineMarkerRef, annotationType: 'inlineComment' },
    };
    const commented = { type: 'text', text: 'queue', marks: [mark] };
    expect({ status: comment?.resolutionStatus, cells: (await rowOf(pageId)).cells }).toEqual({
      status: 'open',
      cells: cells(key, { status: answered, text: p('Which ', commented, '?') }),
    });
  });

  test('a page that the app may not edit stays as it is', async () => {
    const { asAppRestricted } = site.settings.now();
    site.settings.set({ asAppRestricted: 'blocked' });
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    await author.restrict(pageId, 'update', [ada.accountId]);
    forget();
    await transition(keys['Which queue?'] ?? '', 'Done');
    await site.queueIdle();
    expect({ ...(await rowOf(pageId)), writes: writesOfApp() }).toEqual({
      version: 2,
      cells: cells(keys['Which queue?'] ?? ''),
      writes: [],
    });
    site.settings.set({ asAppRestricted });
  });

  test('a page in the trash stays there', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    await author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
    forget();
    await transition(keys['Which queue?'] ?? '', 'Done');
    await site.queueIdle();
    expect(writesOfApp()).toEqual([]);
  });

  test('a person who edits the page meanwhile is told, and nothing of the other is lost', async () => {
    const { pageId, keys } = await synced(question('r1', 'Which queue?'));
    const opened = await author.page(pageId);
    await transition(keys['Which queue?'] ?? '', 'Done');
    await site.queueIdle();
    const saved = await author.product('PUT', `/wiki/api/v2/pages/${pageId}`, {
      id: pageId,
      status: 'current',
      title: opened.title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(opened.document) },
      version: { number: opened.version + 1 },
    });
    expect([saved.status, (await rowOf(pageId)).cells]).toEqual([
      409,
      cells(keys['Which queue?'] ?? '', { status: answered }),
    ]);
  });
});

test('the counts on the epic follow the page', async () => {
  const { pageId, keys } = await synced(question('r1', 'Which queue?'), question('r2', 'Which store?'));
  await transition(keys['Which queue?'] ?? '', 'Done');
  await site.queueIdle();
  const { designs } = valueOf(await author.panel('PAY-1', 'getEpicDesigns', {}));
  expect(designs.find((design) => design.pageId === pageId)?.openQuestions).toEqual({
    total: 2,
    done: 1,
    nextDue: '2026-12-01',
  });
});

test('a page that could not be read when it changed is registered when it can', async () => {
  site.faults.set([{ fault: 'failed', method: 'GET', path: '/wiki/api/v2/pages' }]);
  const title = 'Registered late';
  await author.createPage(engineering.id, title, doc(macro({ templateId: 'feature' }, p('Words.'))));
  await site.queueIdle();
  const { rows } = valueOf(
    await author.spacePage('ENG', 'listDesigns', {
      of: { spaceId: engineering.id },
      filter: {},
      sort: 'changed',
      limit: 50,
    }),
  );
  expect([site.faults.list(), rows.filter((design) => design.title === title)]).toEqual([[], [expect.anything()]]);
});
