import { AsyncLocalStorage } from 'node:async_hooks';
import type { APIResponse } from '@forge/api';

/** What answers of the products said of the limits on calls. `untold`: no answer said anything. */
export type SeenLimits = 'plenty' | 'near' | 'used-up' | 'untold';

const seen = new AsyncLocalStorage<{ limits: SeenLimits }>();

/** Runs work, and gives along what the answers of its product calls said of the limits: the worst of it. */
export const watchLimits = <Result>(work: () => Promise<Result>): Promise<{ result: Result; limits: SeenLimits }> => {
  const store: { limits: SeenLimits } = { limits: 'untold' };
  return seen.run(store, async () => ({ result: await work(), limits: store.limits }));
};

const badness: readonly SeenLimits[] = ['untold', 'plenty', 'near', 'used-up'];

/** Notes what an answer says, where somebody wants to know. */
export function noteLimits({ status, headers }: Pick<APIResponse, 'status' | 'headers'>): void {
  const store = seen.getStore();
  if (store === undefined) return;
  const said = status === 429 ? 'used-up' : saidBy(headers.get('X-RateLimit-NearLimit'));
  if (badness.indexOf(said) > badness.indexOf(store.limits)) store.limits = said;
}

/** Jira: `true` where less than a fifth of what is allowed is left. */
function saidBy(nearLimit: string | null): SeenLimits {
  if (nearLimit === null) return 'untold';
  return nearLimit === 'true' ? 'near' : 'plenty';
}
