import { AsyncLocalStorage } from 'node:async_hooks';

/** A product that asks for more than this is not waited for: a person would rather know. */
const longestWaitMilliseconds = 5_000;

/** Milliseconds since the epoch until which a call of the app may wait for products. */
const retryBudget = new AsyncLocalStorage<number>();

/** Runs work whose product calls may wait where a product asks for a moment, until then at most. */
export const withRetryBudget = <Result>(until: number, work: () => Promise<Result>): Promise<Result> =>
  retryBudget.run(until, work);

/** Whether there is time to wait so long. */
export function isInRetryBudget(milliseconds: number): boolean {
  return milliseconds <= longestWaitMilliseconds && Date.now() + milliseconds < (retryBudget.getStore() ?? 0);
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
