import { NeedsAuthenticationError } from '@forge/api';
import { ForgeKvsAPIError } from '@forge/kvs';
import type { ApiAnswer, ApiOutput } from '../../src/contract/api';
import { answering } from '../../src/functions/runtime/answering';
import { StorageBusy } from '../../src/platform/storage/storage-error';

const request = {
  call: { functionKey: 'convertMarkdown' },
  context: { accountId: 'ada', siteUrl: 'https://any.example', locale: 'en-US' },
  payload: { markdown: 'Words' },
};

type Answer = ApiAnswer<'convertMarkdown'>;
const answerTo = (work: () => Promise<ApiOutput<'convertMarkdown'>>): Promise<Answer> =>
  answering('convertMarkdown', work)(request);

let logged: string[];
beforeEach(() => {
  logged = [];
  for (const level of ['warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => void logged.push(words.join(' ')));
  }
});
afterEach(() => jest.restoreAllMocks());

const document = (text: string) => ({
  document: {
    type: 'doc' as const,
    version: 1 as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  },
  repairs: [],
});

test('an answer that Forge delivers goes out as it is', async () => {
  const value = document('x'.repeat(4_000_000));
  expect(await answerTo(() => Promise.resolve(value))).toEqual({ ok: true, value });
});

test.each([
  ['letters', 'x'.repeat(5_000_000)],
  ['letters of two bytes', 'ü'.repeat(2_500_000)],
  ['what JSON writes with two letters', '"'.repeat(2_500_000)],
])('an answer that Forge would not deliver is refused with what to do: %s', async (_, text) => {
  expect([await answerTo(() => Promise.resolve(document(text))), logged]).toEqual([
    {
      ok: false,
      error: {
        code: 'too-large',
        message: 'The result is too large to show: 5,001 KB, and 4,900 KB can be shown.',
        advice: 'Anything you changed is saved. Split the page into several, or use less text at a time.',
      },
    },
    [expect.stringMatching(/^The answer of convertMarkdown has \d+ bytes$/)],
  ]);
});

test('the platform’s own error leaves the function as it was thrown: only then is the person asked', async () => {
  const error = new NeedsAuthenticationError('Authentication Required', 'atlassian-token-service-key');
  await expect(answerTo(() => Promise.reject(error))).rejects.toBe(error);
});

test('work whose answer is not as the contract says is done, and said to be; the log has no words of it', async () => {
  const answer = await answerTo(() => Promise.resolve({ document: 'Secret', repairs: [] } as never));
  expect([answer, logged]).toEqual([
    {
      ok: false,
      error: {
        code: 'unshown',
        message: 'The app finished, but can’t show the result.',
        advice:
          'Anything you changed is saved. Refresh the page to see it. If this happens again, ask an admin to check the app’s logs.',
      },
    },
    [expect.stringMatching(/^The answer of convertMarkdown is not as the contract says: document/)],
  ]);
  expect(logged.join()).not.toContain('Secret');
});

describe('what is said of a payload that is wrong', () => {
  const complaint = async (payload: object) => {
    const answer = await answering('applySync', () => Promise.reject(new Error('Nothing is done')))({
      ...request,
      payload,
    });
    return answer.ok ? undefined : [answer.error.code, answer.error.message];
  };

  test('in thousands of places names the first five', async () => {
    const steps = Array.from({ length: 5_000 }, () => 7);
    const wrong = (index: number) => `steps.${String(index)}: Invalid input: expected string, received number`;
    expect(await complaint({ pageId: '1', steps, sides: {} })).toEqual([
      'invalid-input',
      `applySync can’t be done with what was sent: ${[0, 1, 2, 3, 4].map(wrong).join('; ')}.`,
    ]);
  });

  test.each<[string, object]>([
    ['a name of megabytes', { ['x'.repeat(2_000_000)]: 7 }],
    ['many names', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`name ${String(index)}`, 7]))],
  ])('under %s is cut', async (_, sides) => {
    const [code, message = ''] = (await complaint({ pageId: '1', steps: [], sides })) ?? [];
    expect({ code, isShort: message.length < 600 }).toEqual({ code: 'invalid-input', isShort: true });
  });
});

const storage = (status: number, code: string) =>
  new ForgeKvsAPIError(
    { status, statusText: '', traceId: null, httpMethod: 'POST', httpPath: '/api/v1/set', responseBodyLength: 9 },
    { code, message: 'Secret' },
  );

test.each<[string, Error, object]>([
  [
    'busy',
    storage(429, 'RATE_LIMIT_EXCEEDED'),
    { code: 'rate-limited', message: 'The app’s storage is busy.', advice: 'Try again in a moment.', retryAfter: 5 },
  ],
  [
    'too busy for one key of many',
    new StorageBusy('RATE_LIMIT_EXCEEDED'),
    { code: 'rate-limited', message: 'The app’s storage is busy.', advice: 'Try again in a moment.', retryAfter: 5 },
  ],
  [
    'in trouble',
    storage(503, 'UNKNOWN_ERROR'),
    { code: 'unexpected', message: 'The app’s storage could not be reached.', advice: 'Try again in a minute.' },
  ],
  [
    'refusing for good',
    storage(400, 'MAX_SIZE'),
    {
      code: 'unexpected',
      message: 'Something went wrong in the app.',
      advice: 'Try again; if it stays, ask an admin to look into the app’s logs.',
    },
  ],
])('storage that is %s is said to be, and logged without what people wrote', async (_, error, said) => {
  expect(await answerTo(() => Promise.reject(error))).toEqual({ ok: false, error: said });
  expect(logged).toEqual([expect.stringMatching(/^Storage: (POST|a key)/)]);
});
