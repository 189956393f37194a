import { openStore } from '../store';
import { startFixture, type Fixture } from './fixture/start';
import { runSchedule } from './modules/scheduled-trigger';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.forge.stop());

const kvs = (method: string, ...args: unknown[]) => fixture.call('kvs', { method, args });
const push = (queue: string, ...events: unknown[]) =>
  fixture.call('push', { queue, events }) as Promise<{ value: { jobId: string } }>;
const named = (name: string) => ({ body: { name } });

describe('a queue', () => {
  test('brings each event to its consumer, and every fifth one twice', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { value } = await push('jobs', ...names.map(serial));
    await fixture.forge.idle();
    expect(await Promise.all(names.map((name) => kvs('get', `times:${name}`)))).toEqual(
      [1, 1, 1, 1, 2].map((times) => ({ value: times })),
    );
    expect(await fixture.call('stats', { jobId: value.jobId })).toEqual({
      value: { success: 6, inProgress: 0, failed: 0 },
    });
  });

  test('runs events with the same concurrency key no more than its limit at a time', async () => {
    await push('jobs', ...Array.from({ length: 10 }, () => serial('same')));
    await fixture.forge.idle();
    expect(await kvs('get', 'times:same')).toEqual({ value: 12 });
  });

  test('delivers later what is to be delayed, and drops it where the job is cancelled before', async () => {
    const { value } = await push('jobs', { ...named('late'), delayInSeconds: 600 });
    expect(await fixture.call('stats', { jobId: value.jobId })).toEqual({
      value: { success: 0, inProgress: 1, failed: 0 },
    });
    await fixture.call('cancel', { jobId: value.jobId });
    await fixture.forge.idle();
    expect(await kvs('get', 'times:late')).toEqual({});
  });

  test('brings an event again when its consumer asks for it, with what the consumer kept', async () => {
    await push('flaky-jobs', { body: { tries: 3 } });
    await fixture.forge.idle();
    expect(await kvs('get', 'flaky')).toEqual({
      value: {
        tries: 3,
        retryContext: { retryCount: 2, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { tries: 2 } },
      },
    });
  });

  test('brings an event again where its consumer says no more than that', async () => {
    await push('flaky-jobs', { body: { tries: 2, withoutReason: true } });
    await fixture.forge.idle();
    expect(await kvs('get', 'flaky')).toEqual({
      value: { tries: 2, retryContext: { retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST' } },
    });
  });

  test('gives up on an event that is asked for without end, and says so', async () => {
    const { value } = await push('flaky-jobs', { body: { tries: 1000 } });
    await fixture.forge.idle();
    expect(await fixture.call('stats', { jobId: value.jobId })).toEqual({
      value: { success: 0, inProgress: 0, failed: 1 },
    });
    expect(fixture.forge.log.entries.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Gave up delivering to on-flaky-job: /),
    ]);
  });

  test('takes 500 events of an invocation, and refuses more', async () => {
    const tenBatches = await fixture.call('pushMany', { batches: 10 });
    const eleven = (await fixture.call('pushMany', { batches: 11 })) as { error: { message: string } };
    expect([tenBatches, eleven.error.message]).toEqual([{}, 'Too many requests.']);
  });

  test('that no consumer reads refuses what is pushed', async () => {
    expect(await push('nobodys', named('a'))).toMatchObject({
      error: { message: '400 : The manifest has no consumer of the queue "nobodys".' },
    });
  });

  test('knows no job that was not pushed', async () => {
    expect(await fixture.call('stats', { jobId: 'none' })).toMatchObject({
      error: { message: expect.stringContaining('none') as string },
    });
  });
});

test('events that were pending when the site stopped are delivered when it starts again', async () => {
  const store = openStore();
  const before = await startFixture({ store });
  await before.call('push', { queue: 'jobs', events: [{ ...named('kept'), delayInSeconds: 600 }] });
  await before.forge.stop();
  const after = await startFixture({ store });
  await after.forge.idle();
  expect(await after.call('kvs', { method: 'get', args: ['times:kept'] })).toEqual({ value: 1 });
  await after.forge.stop();
});

test('an event for a function that the manifest has no more is given up', async () => {
  const store = openStore();
  store.section('forge-deliveries', () => ({
    added: 1,
    pending: [
      {
        id: '1',
        group: 'old',
        invocation: { functionKey: 'gone', moduleKey: 'gone', moduleType: 'consumer' },
        event: {},
        dueAt: 0,
        retries: 0,
        mostRetries: 4,
      },
    ],
    groups: { old: { success: 0, inProgress: 1, failed: 0 } },
  }));
  const later = await startFixture({ store });
  await later.forge.idle();
  expect(later.forge.log.entries).toEqual([{ level: 'warn', source: 'site', text: 'Gave up delivering to gone: {}' }]);
  await later.forge.stop();
});

describe('a trigger', () => {
  const updated = {
    product: 'confluence',
    eventType: 'avi:confluence:updated:page',
    atlassianId: 'ada',
    selfGenerated: true,
    content: { id: '7' },
  } as const;

  test('that ignores the app’s own events receives those of others alone', async () => {
    const event = (selfGenerated: boolean) => ({
      product: 'jira' as const,
      eventType: 'avi:jira:updated:issue',
      selfGenerated,
    });
    fixture.emit(event(true));
    await fixture.forge.idle();
    const own = await kvs('get', 'event');
    fixture.emit(event(false));
    await fixture.forge.idle();
    expect({ own, other: await kvs('get', 'event') }).toEqual({
      own: {},
      other: { value: { eventType: 'avi:jira:updated:issue', selfGenerated: false } },
    });
  });

  test('receives the events it is subscribed to, with whether the app caused them', async () => {
    fixture.emit(updated);
    await fixture.forge.idle();
    expect(await kvs('get', 'event')).toEqual({
      value: {
        eventType: 'avi:confluence:updated:page',
        atlassianId: 'ada',
        selfGenerated: true,
        content: { id: '7' },
        eventCreatedDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
    });
  });

  test('receives no other event', async () => {
    fixture.emit({ ...updated, eventType: 'avi:confluence:created:page' });
    await fixture.forge.idle();
    expect(await kvs('get', 'event')).toEqual({});
  });
});

/** An event that only one of its kind runs at a time. */
function serial(name: string) {
  return { ...named(name), concurrency: { key: 'jobs', limit: 1 } };
}

describe('a schedule', () => {
  const schedules = () => fixture.forge.manifest.modules.scheduledTrigger;

  test('runs when somebody says so, with what it is called', async () => {
    await runSchedule(schedules(), 'nightly', (invocation) => fixture.forge.invoke(invocation));
    expect(await kvs('get', 'event')).toEqual({ value: { context: { moduleKey: 'nightly' } } });
  });

  test('that the manifest does not have is refused by its name', async () => {
    await expect(runSchedule(schedules(), 'hourly', (invocation) => fixture.forge.invoke(invocation))).rejects.toThrow(
      'The manifest has no scheduled trigger "hourly".',
    );
  });
});
