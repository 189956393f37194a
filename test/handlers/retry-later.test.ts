import { InternalServerError, InvocationLimitReachedError, PartialSuccessError, RateLimitError } from '@forge/events';
import { ForgeKvsAPIError } from '@forge/kvs';
import { ProductError } from '../../src/platform/product-error';
import { Failure } from '../../src/errors/failure';
import { message } from '../../src/i18n/message';
import { retriedByForge, retriedInPlace, BusyError } from '../../src/errors/retry';
import { tooManyConflicts, StorageBusy } from '../../src/platform/storage/storage-error';

const storage = (status: number, code: string) =>
  new ForgeKvsAPIError(
    { status, statusText: '', traceId: null, httpMethod: 'POST', httpPath: '/api/v1/set', responseBodyLength: 9 },
    { code, message: 'What people wrote' },
  );

let logged: unknown[][];
beforeEach(() => {
  logged = [];
  jest.spyOn(console, 'warn').mockImplementation((...words) => void logged.push(words));
});
afterEach(() => jest.restoreAllMocks());

/** After how many seconds it is asked for again; undefined where it is not. */
async function after(error: Error): Promise<unknown> {
  const answer = await retriedByForge(() => Promise.reject(error));
  return answer?.retryOptions.retryAfter;
}

test.each<[string, Error, number]>([
  ['storage that is busy', storage(429, 'RATE_LIMIT_EXCEEDED'), 30],
  ['storage in trouble', storage(503, 'UNKNOWN_ERROR'), 30],
  ['storage that took too long', storage(408, 'TIMEOUT'), 30],
  ['somebody who wrote at the same time', storage(409, 'KEY_CONFLICT'), 30],
  ['a condition that is not met any more', storage(400, 'CONDITIONAL_CHECK_FAILED'), 30],
  ['a key of a batch that could not be read', new StorageBusy('RATE_LIMIT_EXCEEDED'), 30],
  ['a record that others kept changing', tooManyConflicts('the record'), 30],
  ['a queue that is busy', new RateLimitError('429'), 30],
  ['a queue in trouble', new InternalServerError('503', 503), 30],
  ['a queue that took some events', new PartialSuccessError('Some', { jobId: '1' }, []), 30],
  ['work that somebody is at', new BusyError(90), 90],
  ['a product that asks for a moment', new ProductError('Jira', 'rate-limited', 'read', [], { retryAfter: 7 }), 7],
  [
    'a page that kept changing',
    new Failure('page-changed', message('failure.conflict.advice'), message('failure.conflict.advice')),
    30,
  ],
])('%s is tried again, and not logged', async (_, error, seconds) => {
  expect([await after(error), logged]).toEqual([seconds, []]);
});

test.each<[string, Error, string]>([
  ['a value too large', storage(400, 'MAX_SIZE'), 'Storage: POST /api/v1/set: 400 MAX_SIZE'],
  ['a key that cannot be', storage(400, 'INVALID_KEY'), 'Storage: POST /api/v1/set: 400 INVALID_KEY'],
  ['an entity without a schema', storage(404, 'SCHEMA_NOT_FOUND'), 'Storage: POST /api/v1/set: 404 SCHEMA_NOT_FOUND'],
  ['a queue that refuses', new InternalServerError('400', 400), 'Queue: InternalServerError'],
  ['a chain of jobs that is too long', new InvocationLimitReachedError('405'), 'Queue: InvocationLimitReachedError'],
  ['a product that refuses', new ProductError('Jira', 'refused', 'read', ['Words']), 'Jira: read: refused'],
])('%s is not tried again, and logged without what people wrote', async (_, error, line) => {
  expect([await after(error), logged]).toEqual([undefined, [[line]]]);
});

test('what nobody foresaw is passed on', async () => {
  await expect(retriedByForge(() => Promise.reject(new TypeError('Oh')))).rejects.toThrow('Oh');
});

test('a schedule tries again what passes, and fails with what does not', async () => {
  let tries = 0;
  await retriedInPlace(() => ((tries += 1) === 1 ? Promise.reject(new RateLimitError('429')) : Promise.resolve()));
  const failing = retriedInPlace(() => {
    tries += 1;
    return Promise.reject(new InternalServerError('400', 400));
  });
  await expect(failing).rejects.toThrow('400');
  expect(tries).toBe(3);
});
