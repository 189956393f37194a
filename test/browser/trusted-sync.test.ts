import type { AdfNode } from '../../src/contract/adf-node';
import { personOn, type SitePersonAtWork } from '../handlers/site-person';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { date, lozenge, mention, openQuestions, row } from '../words';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const { site, signIn } = siteInBrowser();
let author: SitePersonAtWork;

beforeAll(() => {
  author = personOn(site(), ada.accountId);
});

interface Question {
  text: string;
  due?: string;
  owner?: AdfNode;
  status?: string;
}

const questions = (...asked: Question[]) =>
  openQuestions(
    ...asked.map(({ text, due, owner, status = 'Open' }, at) =>
      row(`row-${String(at)}`, String(at + 1), text, owner, due && date(due), lozenge(status), undefined, undefined),
    ),
  );

/** A published design with these open questions; its page's id. */
const publish = (linkedTo: string, ...asked: Question[]) => author.publishDesign(questions(...asked), { linkedTo });

/** The same page with a cell of its first question changed. Columns count from 1. */
const changeCell = (pageId: string, column: number, content: AdfNode) =>
  author.writePage(pageId, (document) => {
    const cell = document.content[0]?.content?.[1]?.content?.[1]?.content?.[column - 1];
    if (!cell) throw new Error(`The first question has no column ${String(column)}`);
    cell.content = [{ type: 'paragraph', content: [content] }];
    return document;
  });

const open = ({ page }: PersonInBrowser, pageId: string) => page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
async function visit(pageId: string, as = ada): Promise<PersonInBrowser> {
  const person = await signIn(as);
  await open(person, pageId);
  return person;
}

/** What is listed under a heading of the dialog, line by line. */
async function listed(person: PersonInBrowser, title: string): Promise<string[][]> {
  const group = person.syncDialog.getByRole('region', { name: new RegExp(`^${title} \\(`) });
  const toggle = group.getByRole('button', { name: title });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const entries = await group.getByRole('listitem').allInnerTexts();
  return entries.map((entry) => entry.split(/\n+/).map((line) => line.trim()));
}

const dueOf = async (key: string) =>
  (await author.json<{ fields: { duedate: string | null } }>('GET', `/rest/api/3/issue/${key}?fields=duedate`)).fields
    .duedate;

test('a conflict shows both sides, waits for a person, and goes the way they say', async () => {
  const pageId = await publish('PAY-1', { text: 'Who may delete a card?', due: '2099-12-01' });
  const key = (await author.sync(pageId)).did[0]?.ticket.key ?? '';
  await changeCell(pageId, 4, date('2099-12-10'));
  await author.json('PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: '2099-12-20' } });
  await site().queueIdle();

  const person = await visit(pageId);
  expect(await person.openSync(person.macro)).toBe('1 needs a decision.');
  expect(await listed(person, 'Needs a decision')).toEqual([
    [
      `Who may delete a card? ${key}`,
      'Due date was changed on the page and in Jira.',
      'Keep the page’s: Dec 10, 2099',
      'Keep Jira’s: Dec 20, 2099',
      'Decide later',
    ],
  ]);
  expect(await violationsIn(person.page, 'sync')).toEqual([]);
  expect(await person.syncDialog.getByRole('radio', { name: 'Decide later' }).isChecked()).toBe(true);
  expect(await person.syncDialog.getByRole('button', { name: 'Apply changes' }).isEnabled()).toBe(false);

  await person.syncDialog.getByRole('radio', { name: /Keep the page’s/ }).check();
  expect(await person.applySync()).toBe('1 field changed.');
  expect(await dueOf(key)).toBe('2099-12-10');
});

test('a refused transition is said with Jira’s reason, and can be tried again by itself', async () => {
  const pageId = await publish('PAY-1', { text: 'Who signs off?' }, { text: 'Which vault?' });
  const key = (await author.sync(pageId)).did[0]?.ticket.key ?? '';
  await changeCell(pageId, 5, lozenge('Resolved'));
  await changeCell(pageId, 4, date('2026-12-10'));
  const fetch = site().products.fetch.bind(site().products);
  site().products.fetch = (request, principal) =>
    request.method === 'POST' && request.url.endsWith('/transitions')
      ? Promise.resolve(Response.json({ errorMessages: ['Fill in a resolution first.'], errors: {} }, { status: 400 }))
      : fetch(request, principal);
  try {
    const person = await visit(pageId);
    await person.openSync(person.macro);
    expect(await person.applySync()).toBe('1 field changed, 1 failed.');
    expect(await listed(person, 'Failed')).toEqual([
      ['Who signs off?', 'Jira refused “Done”: Fill in a resolution first.'],
    ]);
    expect(await violationsIn(person.page, 'sync')).toEqual([]);
    site().products.fetch = fetch;
    await person.syncDialog.getByRole('button', { name: 'Retry the failed step' }).click();
    await person.syncDialog.getByText('1 field changed, 1 item done or open again.').waitFor();
    expect(await listed(person, 'Done or open again')).toEqual([[`${key} Who signs off?`, `Close ${key}`]]);
  } finally {
    site().products.fetch = fetch;
  }
});

test('a project without a due date on its screen is said before the tickets are made, and after', async () => {
  const owner = mention(ben.accountId, ben.displayName);
  const pageId = await publish('OPS-1', { text: 'What wakes us?', due: '2026-12-01', owner });
  const person = await visit(pageId);
  const without = 'Without due date: it is not on the project’s create screen, or you may not set it';
  await person.openSync(person.macro);
  await person.syncDialog.getByText('a new Task under OPS-1').waitFor();
  expect(await listed(person, 'New')).toEqual([
    ['What wakes us?', 'Open question · Step under the new Task · Assigned to Ben Okafor · No due date', without],
  ]);
  expect(await person.applySync()).toBe('Tracking issue created, 1 ticket created.');
  const [[created = '', ...notes] = []] = await listed(person, 'Created');
  expect([created.replace(/^OPS-\d+ /, ''), ...notes]).toEqual(['What wakes us?', without]);
});

test('a person who may not create issues is told who can help, before anything is made', async () => {
  const pageId = await publish('PAY-1', { text: 'Who reviews?' });
  const person = await visit(pageId, chloe);
  await person.macro.getByRole('button', { name: 'Sync with Jira' }).click();
  const alert = person.syncDialog.getByRole('alert');
  await alert.waitFor();
  expect((await alert.innerText()).split('\n')[0]).toBe(
    'You may not create issues in PAY, so nothing was synced. ' +
      'Ask a project admin for the permission to create issues, or ask someone who has it to sync.',
  );
});

test('a copied page leaves the tickets of the original alone, and says why', async () => {
  const pageId = await publish('PAY-1', { text: 'Which ledger?' });
  const key = (await author.sync(pageId)).did[0]?.ticket.key ?? '';
  const { document } = await author.page(pageId);
  const person = await visit(await author.publishInserted(engineering.id, 'A copy', document));
  expect(await person.openSync(person.macro)).toBe('Nothing to sync: everything on the page is left alone.');
  const [[what, reason] = []] = await listed(person, 'Left alone');
  expect(what).toBe('“Which ledger?”');
  expect(reason).toMatch(new RegExp(`^${key} .*; remove it from the row to get a ticket$`));
});

test('a short rate limit is said, waited for, and then the sync goes on by itself', async () => {
  const pageId = await publish('PAY-1', { text: 'How many retries?' });
  const person = await signIn(ada);
  await person.page.clock.install();
  await open(person, pageId);
  await person.openSync(person.macro);
  site().faults.set([{ fault: 'rate-limited', retryAfter: 45, method: 'POST', path: '/issue/bulk' }]);
  await person.syncDialog.getByRole('button', { name: 'Apply 2 changes' }).click();
  await person.syncDialog.getByText('The sync goes on by itself in 45 seconds').waitFor();
  expect(await violationsIn(person.page, 'sync')).toEqual([]);
  await person.page.clock.fastForward(45_000);
  await person.syncDialog.getByText(/1 ticket created/).waitFor();
});

test('a long rate limit ends the sync with when it can go on, and what was done stays listed', async () => {
  const pageId = await publish('PAY-1', { text: 'How many retries?' });
  const person = await visit(pageId);
  await person.openSync(person.macro);
  const quota = { fault: 'rate-limited' as const, retryAfter: 600, reason: 'jira-quota-tenant-based' };
  site().faults.set([{ ...quota, method: 'POST', path: '/issue/bulk' }]);
  expect(await person.applySync()).toBe('Not finished. What is done stays done.');
  expect(await person.syncDialog.getByRole('alert').innerText()).toMatch(
    /^This app has used up the calls that Jira allows it in an hour\. It can go on at .+, in 10 minutes\.$/,
  );
  await person.syncDialog.getByRole('button', { name: 'Try again' }).click();
  await person.syncDialog.getByText(/1 ticket created/).waitFor();
});

test('a sync that is cut short and closed goes on from what is there', async () => {
  const asked = Array.from({ length: 60 }, (_, at) => ({ text: `Question ${String(at + 1)}` }));
  const pageId = await publish('PAY-1', ...asked);
  const person = await visit(pageId);
  expect(await person.openSync(person.macro)).toBe('New tracking issue, 60 new.');
  site().faults.set([{ fault: 'rate-limited', retryAfter: 600, method: 'POST', path: '/issue/bulk', call: 3 }]);
  expect(await person.applySync()).toMatch(/^Not finished: at least \d+ of 61 done\. What is done stays done\.$/);
  await person.closeSync();
  expect(await person.openSync(person.macro)).toBe('10 new, 50 the same on both sides.');
  expect(await person.applySync()).toBe('10 tickets created.');
});

test('where the host opens no dialog, the sync is shown in place', async () => {
  const pageId = await publish('PAY-1', { text: 'Which browser?' });
  const person = await signIn(ada);
  await person.page.addInitScript(() => {
    let bridge: unknown;
    Object.defineProperty(globalThis, '__bridge', {
      get: () => bridge,
      set({ callBridge }: { callBridge: (op: string, payload?: unknown) => unknown }) {
        bridge = { callBridge: (op: string, payload?: unknown) => op !== 'openModal' && callBridge(op, payload) };
      },
    });
  });
  await open(person, pageId);
  const surface = person.macro;
  await surface.getByRole('button', { name: 'Sync with Jira' }).click();
  const apply = surface.getByRole('button', { name: 'Apply 2 changes' });
  await apply.waitFor();
  expect(await violationsIn(person.page, 'macro')).toEqual([]);
  await apply.click();
  await surface.getByText(/1 ticket created\.$/).waitFor();
  await surface.getByRole('button', { name: 'Close' }).click();
  await surface.getByRole('term').filter({ hasText: 'Tracking issue' }).waitFor();
  expect(await surface.getByRole('heading', { name: 'Sync with Jira' }).count()).toBe(0);
});
