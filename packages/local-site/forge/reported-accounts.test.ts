import { openClock } from '../clock';
import { ada, ben, chloe } from '../products/people';
import { testProducts } from '../products/test-products';
import { openStore } from '../store';
import { createLog } from './log';
import { openReportedAccounts, reportScope } from './reported-accounts';

const then = '2026-11-01T09:00:00.000Z';

function reporting() {
  const { products } = testProducts();
  const clock = openClock();
  const log = createLog({ quiet: true });
  const accounts = openReportedAccounts(openStore(), products, clock, log);
  const report = async (accountIds: readonly string[], updatedAt = then, scopes = [reportScope]) => {
    const body = { accounts: accountIds.map((accountId) => ({ accountId, updatedAt })) };
    const response = accounts.handle(body, scopes);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  return { products, clock, report, errors: () => log.entries.filter(({ level }) => level === 'error').length };
}

test('accounts that are closed, or whose profile changed since, are named; others are not', async () => {
  const { products, report } = reporting();
  products.closeAccount(ben.accountId);
  products.renamePerson(chloe.accountId, 'Chloe Martin');
  expect([
    await report([ada.accountId]),
    await report([ben.accountId, chloe.accountId]),
    await report([chloe.accountId], '2026-11-21T09:00:00+01:00'),
  ]).toEqual([
    { status: 204, body: undefined },
    {
      status: 200,
      body: {
        accounts: [
          { accountId: ben.accountId, status: 'closed' },
          { accountId: chloe.accountId, status: 'updated' },
        ],
      },
    },
    { status: 204, body: undefined },
  ]);
});

test.each<[string, readonly string[], string]>([
  ['no account', [], then],
  ['more than 90 accounts', Array.from({ length: 91 }, (_, index) => `557058:${String(index)}`), then],
  ['the account that Jira calls unknown', ['unknown'], then],
  ['an id that is none', ['Ada Park'], then],
  ['a time without a zone', [ada.accountId], '2026-11-01T09:00:00'],
])('%s is refused', async (_, accountIds, updatedAt) => {
  expect((await reporting().report(accountIds, updatedAt)).status).toBe(400);
});

test('an app without the scope is turned away', async () => {
  expect((await reporting().report([ada.accountId], then, ['storage:app'])).status).toBe(401);
});

test('an account that is reported twice within a cycle is an error in the log', async () => {
  const { clock, report, errors } = reporting();
  await report([ada.accountId]);
  clock.advance(7 * 86_400);
  await report([ada.accountId]);
  const inTime = errors();
  await report([ada.accountId]);
  expect([inTime, errors()]).toEqual([0, 1]);
});

test('nobody signs in with an account that is closed, and no search finds it', async () => {
  const { products, as } = testProducts();
  products.closeAccount(ben.accountId);
  const found = await as(ada).get(`/wiki/rest/api/search/user?cql=${encodeURIComponent('user.fullname~"Ben"')}`);
  const known = await as(ada).post('/wiki/api/v2/users-bulk', { accountIds: [ben.accountId] });
  expect([
    products.people.map(({ accountId }) => accountId).includes(ben.accountId),
    products.personFor(ben.email, 'local'),
    found.body,
    known.body,
    JSON.stringify(known.body).includes(ben.displayName),
  ]).toMatchObject([
    false,
    undefined,
    { results: [] },
    { results: [{ accountId: ben.accountId, accountStatus: 'closed' }] },
    false,
  ]);
});
