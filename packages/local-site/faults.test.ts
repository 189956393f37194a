import { adf, paragraph } from './products/test-products';
import type { Fault } from './faults';
import { ada } from './products/people';
import { type LocalSite, startSite } from './site';

let site: LocalSite;
let spaceId: string;
const requests = () => site.products.log.filter(({ principal }) => principal.throughApp).map(({ path }) => path);

beforeAll(async () => {
  site = await startSite();
  const { results } = (await asAda('GET', '/wiki/api/v2/spaces?keys=ENG')) as { results: { id: string }[] };
  spaceId = results[0]?.id ?? '';
});
beforeEach(() => {
  site.faults.set([]);
  site.products.log.length = 0;
});
afterAll(() => site.stop());

async function asAda(method: string, path: string, body?: unknown): Promise<unknown> {
  const request = new Request(`${site.url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await site.products.fetch(request, { as: 'user', accountId: ada.accountId })).json();
}

const resolve = () =>
  site.invokeResolver({
    accountId: ada.accountId,
    moduleKey: 'epic-designs',
    extension: { issue: { key: 'PAY-1' } },
    name: 'resolveEpic',
    payload: { keyOrUrl: 'PAY-1' },
  });
const codeOf = async () => {
  const result = await resolve();
  if (!result.ok) return result.error.name;
  const answer = result.value as { ok: true } | { ok: false; error: { code: string } };
  return answer.ok ? 'fine' : answer.error.code;
};

test.each<[Fault, string, number]>([
  [{ fault: 'rate-limited', retryAfter: 30 }, 'rate-limited', 0],
  [{ fault: 'failed' }, 'unexpected', 0],
  [{ fault: 'timed-out', effect: false }, 'unexpected', 0],
  [{ fault: 'timed-out', effect: true }, 'unexpected', 1],
  [{ fault: 'killed', effect: false }, 'FunctionExited', 0],
  [{ fault: 'killed', effect: true }, 'FunctionExited', 1],
])('%j happens once, and only to the app', async (fault, code, reached) => {
  site.faults.set([fault]);
  await asAda('GET', '/rest/api/3/issue/PAY-1');
  expect({ first: await codeOf(), reached: requests().length, left: site.faults.list(), then: await codeOf() }).toEqual(
    {
      first: code,
      reached,
      left: [],
      then: 'fine',
    },
  );
});

test('being rate-limited can happen to any caller, and then only once', async () => {
  const authorization = `Basic ${Buffer.from(`${ada.email}:local`).toString('base64')}`;
  const asPerson = () => fetch(`${site.url}/rest/api/3/myself`, { headers: { authorization } });
  site.faults.set([{ fault: 'rate-limited', retryAfter: 30, callers: 'all' }]);
  const limited = await asPerson();
  expect([limited.status, limited.headers.get('retry-after'), (await asPerson()).status]).toEqual([429, '30', 200]);
  site.faults.set([{ fault: 'rate-limited', retryAfter: 30, callers: 'all' }]);
  expect([await codeOf(), await codeOf()]).toEqual(['rate-limited', 'fine']);
});

test.each<[string, { calls?: number; seconds?: number }, () => Promise<unknown>]>([
  ['two calls of the app', { calls: 2 }, async () => [await resolve(), await resolve()]],
  [
    'twenty seconds',
    { seconds: 20 },
    () => {
      site.clock.advance(21);
      return site.queueIdle();
    },
  ],
])('an effect that is late comes after the answer: %s later', async (_, after, pass) => {
  site.faults.set([{ fault: 'timed-out', effect: 'late', after }]);
  const code = await codeOf();
  const before = requests().length;
  site.faults.set([
    { fault: 'failed', call: 1 },
    { fault: 'failed', call: 2 },
  ]);
  await pass();
  expect({ code, before, after: requests().length }).toEqual({ code: 'unexpected', before: 0, after: 1 });
});

test('a fault waits for the call it is for', async () => {
  site.faults.set([{ fault: 'failed', path: '/issue', call: 2 }]);
  expect([await codeOf(), await codeOf(), await codeOf()]).toEqual(['fine', 'unexpected', 'fine']);
});

test('the clock of the functions goes with the site’s', async () => {
  const before = Date.now();
  site.clock.advance(3600);
  const created = (await asAda('POST', '/wiki/api/v2/pages', {
    spaceId,
    status: 'current',
    title: 'Later',
    body: { representation: 'atlas_doc_format', value: JSON.stringify(adf(paragraph('x'))) },
  })) as { version: { createdAt: string } };
  expect(Date.parse(created.version.createdAt) - before).toBeGreaterThanOrEqual(3_600_000);
});

describe('events of the products', () => {
  beforeEach(async () => {
    await site.queueIdle();
    site.products.log.length = 0;
  });

  const share = (title: string) =>
    asAda('POST', '/wiki/api/v2/pages', {
      spaceId,
      status: 'current',
      title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(adf(paragraph('x'))) },
    });
  /** Whether the app has read a page since. */
  const isTold = async () => {
    await site.queueIdle();
    return requests().some((path) => path.startsWith('/wiki/api/v2/pages/'));
  };

  test('come ten minutes later where that is asked for, by the site’s clock', async () => {
    site.faults.set([{ fault: 'late-events', seconds: 600 }]);
    await share('Late');
    const atOnce = await isTold();
    site.clock.advance(601);
    expect([atOnce, await isTold()]).toEqual([false, true]);
  });

  test('never come where that is asked for', async () => {
    site.faults.set([{ fault: 'lost-events' }]);
    await share('Lost');
    site.clock.advance(3600);
    expect(await isTold()).toBe(false);
  });
});
