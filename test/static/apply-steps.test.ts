import type { ApiError, SyncReport, SyncSide } from '../../src/contract/api';
import { ApiFailure } from '../../static/src/bridge/ApiFailure';
import { applySteps, type RunState } from '../../static/src/sync/run/applySteps';
import { beginning } from '../../static/src/sync/run/SyncProgress';
import { did, report } from './sync-words';

type Answer = SyncReport | ApiError;

/** Runs these steps against answers that come one after the other, the last of them again and again. */
async function run(steps: string[], answers: [Answer, ...Answer[]], sides: Record<string, SyncSide> = {}) {
  const sent: { steps: string[]; sides: Record<string, SyncSide> }[] = [];
  const waits: number[] = [];
  const states: RunState[] = [];
  const apply = (wanted: string[], wantedSides: Record<string, SyncSide>): Promise<SyncReport> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)] ?? answers[0];
    sent.push({ steps: wanted, sides: wantedSides });
    return 'code' in answer ? Promise.reject(new ApiFailure(answer)) : Promise.resolve(answer);
  };
  const wait = (seconds: number) => {
    waits.push(seconds);
    return Promise.resolve();
  };
  for await (const state of applySteps(beginning(steps), sides, { apply, wait })) states.push(state);
  return { sent, waits, states, last: states.at(-1) };
}

const busy = (retryAfter: number): ApiError => ({
  code: 'rate-limited',
  message: 'Jira answers no more calls of this app for now.',
  advice: 'Go on later.',
  retryAfter,
});

test('calls again with what remains, until nothing does', async () => {
  const { sent, states } = await run(
    ['a', 'b'],
    [report({ remaining: ['b'], did: [did('a')] }), report({ did: [did('b')] })],
    { b: 'jira' },
  );
  expect(sent).toEqual([
    { steps: ['a', 'b'], sides: { b: 'jira' } },
    { steps: ['b'], sides: { b: 'jira' } },
  ]);
  expect(states.map(({ phase, progress }) => [phase, progress.remaining])).toEqual([
    ['running', ['a', 'b']],
    ['running', ['b']],
    ['finished', []],
  ]);
});

test('sends no more steps at once than a call can carry', async () => {
  const steps = Array.from({ length: 1001 }, (_, at) => String(at));
  const { sent } = await run(steps, [report()]);
  expect(sent.map(({ steps: some }) => some.length)).toEqual([500, 500, 1]);
});

test('waits for as long as it is asked to, then goes on by itself', async () => {
  const { waits, states } = await run(['a'], [busy(20), report({ did: [did('a')] })]);
  expect([waits, states.map(({ phase }) => phase)]).toEqual([[20], ['running', 'waiting', 'running', 'finished']]);
});

test.each<[string, ApiError]>([
  ['a long wait', busy(61)],
  ['somebody else’s sync', { code: 'sync-running', message: 'Ben is syncing.', advice: 'Wait.' }],
])('stops at %s, and keeps what was done', async (_, error) => {
  const { waits, last } = await run(['a', 'b'], [report({ remaining: ['b'], did: [did('a')] }), error]);
  expect([waits, last]).toEqual([
    [],
    { phase: 'failed', error, progress: { ...beginning(['a', 'b']), remaining: ['b'], did: [did('a')] } },
  ]);
});

test('gives up on calls that get nothing done', async () => {
  const stuck = await run(['a'], [report({ remaining: ['a'] })]);
  const waiting = await run(['a'], [busy(1)]);
  expect([stuck, waiting].map(({ sent, last }) => [sent.length, last?.phase])).toEqual([
    [6, 'failed'],
    [6, 'failed'],
  ]);
});

test('waits where a slice was stopped, and keeps what it had done', async () => {
  const { waits, last } = await run(
    ['a', 'b'],
    [report({ remaining: ['b'], did: [did('a')], stopped: busy(20) }), report({ did: [did('b')] })],
  );
  expect([waits, last]).toEqual([
    [20],
    { phase: 'finished', progress: { ...beginning(['a', 'b']), remaining: [], did: [did('a'), did('b')] } },
  ]);
});
