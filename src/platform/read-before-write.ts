import { asksForConsent } from './consent';

/**
 * Reads from a product before a write what is needed only after it. A person who has to consent is asked while nothing is
 * written: the platform makes the call again, and it must not find its own work. Any other failure is kept for `read()`.
 */
export async function readBeforeWrite<Result>(read: () => Promise<Result>): Promise<() => Promise<Result>> {
  const [end] = await Promise.allSettled([read()]);
  if (end.status === 'rejected' && asksForConsent(end.reason)) throw end.reason;
  return () => (end.status === 'fulfilled' ? Promise.resolve(end.value) : Promise.reject(end.reason as Error));
}
