import { performance } from 'node:perf_hooks';

export interface Contestant {
  name: string;
  /** Does the whole work once. */
  run: () => unknown;
}

const rounds = 15;

/**
 * The milliseconds that each contestant takes for its work: the best of several rounds, in which they take turns. What
 * else the machine does can only make a round worse.
 */
export function millisecondsOf(contestants: readonly Contestant[], roundMilliseconds: number): Map<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of contestants) {
      best.set(name, Math.min(best.get(name) ?? Infinity, timeOf(run, roundMilliseconds)));
    }
  }
  return best;
}

/** The best of as many runs as fit, at least one. */
function timeOf(run: () => unknown, roundMilliseconds: number): number {
  const start = performance.now();
  let best = Infinity;
  for (let before = start; before - start < roundMilliseconds || best === Infinity;) {
    run();
    const after = performance.now();
    best = Math.min(best, after - before);
    before = after;
  }
  return best;
}
