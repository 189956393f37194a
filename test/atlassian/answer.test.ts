import { type APIResponse, NeedsAuthenticationError } from '@forge/api';
import { z } from 'zod';
import { answerOf } from '../../src/platform/answer';
import { withRetryBudget } from '../../src/platform/retry-budget';
import { ProductError } from '../../src/platform/product-error';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const fine = () => Response.json({ id: '1' });
const busy = (headers: Record<string, string>) => Response.json({}, { status: 429, headers });

/** Asks a product that answers with these, one after the other; says how often it was asked, and after how long. */
async function ask(answers: Response[], retryBudgetMilliseconds = 15_000) {
  const start = Date.now();
  let asked = 0;
  const request = () => {
    asked += 1;
    return Promise.resolve(answers.shift() as unknown as APIResponse);
  };
  const outcome = withRetryBudget(start + retryBudgetMilliseconds, () =>
    answerOf({ product: 'Jira', name: 'read issue 1' }, z.object({ id: z.string() }), request),
  ).catch((error: unknown) => {
    if (!(error instanceof ProductError)) throw error;
    return { kind: error.kind, retryAfter: error.retryAfter, quotaUsedUp: error.quotaUsedUp };
  });
  await jest.runAllTimersAsync();
  return { outcome: await outcome, asked, seconds: (Date.now() - start) / 1000 };
}

test('an error that asks for the person’s consent passes as it is, and is no answer of the product', async () => {
  const error = new NeedsAuthenticationError('Authentication Required', 'atlassian-token-service-key');
  const request = jest.fn(() => Promise.reject(error));
  const asked = answerOf({ product: 'Jira', name: 'read issue 1' }, z.object({ id: z.string() }), request);
  await expect(asked).rejects.toBe(error);
  expect(request).toHaveBeenCalledTimes(1);
});

test('a product that asks for a moment is asked again after it', async () => {
  expect(await ask([busy({ 'Retry-After': '2' }), busy({ 'Retry-After': '1' }), fine()])).toEqual({
    outcome: { id: '1' },
    asked: 3,
    seconds: 3,
  });
});

test.each([
  ['asks for long', busy({ 'Retry-After': '30' }), 15_000, { retryAfter: 30, quotaUsedUp: false }],
  ['does not say how long', busy({}), 15_000, { retryAfter: undefined, quotaUsedUp: false }],
  [
    'asks for more than is left of the call',
    busy({ 'Retry-After': '2' }),
    1_000,
    { retryAfter: 2, quotaUsedUp: false },
  ],
  [
    'has a quota that is used up',
    busy({ 'Retry-After': '1', 'RateLimit-Reason': 'jira-quota-global-based' }),
    15_000,
    { retryAfter: 1, quotaUsedUp: true },
  ],
])('a product that %s is not waited for', async (_, answer, retryBudget, said) => {
  expect(await ask([answer, fine()], retryBudget)).toEqual({
    outcome: { kind: 'rate-limited', ...said },
    asked: 1,
    seconds: 0,
  });
});

test.each<[string, Response, string]>([
  ['a page of a gateway instead of JSON', new Response('<html>Bad gateway</html>', { status: 200 }), 'unavailable'],
  ['half an answer', new Response('{"id": "1', { status: 200 }), 'unavailable'],
  [
    'an answer that ends while it is read',
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.error(new Error('terminated'));
        },
      }),
    ),
    'unavailable',
  ],
])('an answer that no product gives is one of a product in trouble: %s', async (_, response, kind) => {
  expect((await ask([response])).outcome).toMatchObject({ kind });
});

test.each([
  [401, 'not-connected'],
  [403, 'not-connected'],
  [408, 'unavailable'],
  [429, 'rate-limited'],
  [502, 'unavailable'],
])('a refusal by the platform itself, with %i, is %s', async (status, kind) => {
  const refused = Object.assign(new Error('Forge platform failed'), { name: 'PROXY_ERR', status });
  const asked = answerOf({ product: 'Jira', name: 'read issue 1' }, z.object({ id: z.string() }), () =>
    Promise.reject(refused),
  );
  await expect(asked).rejects.toMatchObject({ kind });
});
