import { invoke } from '@forge/bridge';
import { call } from '../../static/src/bridge/call';
import { toApiError } from '../../static/src/bridge/ApiFailure';

jest.mock('@forge/bridge', () => ({ invoke: jest.fn(() => Promise.resolve({ ok: true, value: 'answer' })) }));

test('a call that is larger than Forge carries is refused before it is sent, with what to do', async () => {
  const convert = (markdown: string) => call('convertMarkdown', { markdown }).catch(toApiError);
  const answers = [await convert('x'.repeat(489_000)), await convert('\n'.repeat(250_000))];
  expect([answers, jest.mocked(invoke).mock.calls.length]).toEqual([
    [
      'answer',
      {
        code: 'too-large',
        message: 'This is more than can be sent at once: 501 KB, of 495 KB.',
        advice: 'Use less text at a time.',
      },
    ],
    1,
  ]);
});
