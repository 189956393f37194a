import { begin, confirm, leaveUnknown, release } from '../../src/platform/storage/idempotency-keys';
import { appStorage } from './app-storage';

appStorage();

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

const state = async () => (await begin('notice')).state;
const pass = (seconds: number) => {
  jest.advanceTimersByTime(seconds * 1000);
};

test('of many who begin at once, one does', async () => {
  const states = await Promise.all(Array.from({ length: 20 }, state));
  expect(states.toSorted()).toEqual([...Array<string>(19).fill('busy'), 'new']);
});

test('what is confirmed is done for good', async () => {
  await begin('notice');
  await confirm('notice');
  pass(3_000);
  expect(await state()).toBe('done');
});

test('what is pending for longer than a function runs is begun again, by one of many, with when it was first begun', async () => {
  const first = await begin('notice');
  pass(149);
  const early = await begin('notice');
  pass(2);
  const late = await Promise.all([begin('notice'), begin('notice'), begin('notice')]);
  expect([early, late.filter((one) => one.state !== 'busy')]).toEqual([
    { state: 'busy', forSeconds: 1 },
    [{ state: 'again', since: 'since' in first ? first.since : undefined }],
  ]);
});

test('what has an unknown outcome is begun again at once, as often as that happens', async () => {
  const first = await begin('notice');
  const since = 'since' in first ? first.since : 0;
  const begun = [];
  for (let time = 0; time < 3; time += 1) {
    pass(1);
    await leaveUnknown('notice', since);
    begun.push(await begin('notice'));
  }
  expect(begun).toEqual(Array(3).fill({ state: 'again', since }));
});

test('what was not done is begun anew', async () => {
  await begin('notice');
  await release('notice');
  expect(await state()).toBe('new');
});
