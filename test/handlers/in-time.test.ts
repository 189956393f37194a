import { withTimeout } from '../../src/lib/with-timeout';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
const late = () => new Error('late');

test.each([
  ['is what the work gives, where that comes in time', 999, () => 'done', 'done'],
  [
    'is how the work failed, where that comes in time',
    999,
    () => {
      throw new Error('failed');
    },
    new Error('failed'),
  ],
  ['is that it is late, where nothing has come', 1001, () => 'done', new Error('late')],
])('what comes out %s', async (_, milliseconds, settle, expected) => {
  const outcome = withTimeout(1000, after(milliseconds).then(settle), late).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(2000);
  expect([await outcome, jest.getTimerCount()]).toEqual([expected, 0]);
});
