import { kvs } from '@forge/kvs';
import { setIfAbsent } from './set-if-absent';

/** `at`: when the key got this state; `since`: when the work was begun for the first time. Milliseconds since the epoch. */
type StoredKey = { state: 'done' } | { state: 'pending' | 'unknown'; at: number; since: number };

export type KeyState =
  /** Nobody has begun it. */
  | { state: 'new'; since: number }
  /** It was begun at that time, and may be done. */
  | { state: 'again'; since: number }
  /** Somebody else is at it. */
  | { state: 'busy'; forSeconds: number }
  | { state: 'done' };

const keyOf = (what: string) => `once:${what}`;
const takeOverKeyOf = (what: string, at: number) => `once-again:${what}:${String(at)}`;

/** Longer than any job is delivered again. */
const keptForDays = 30;

/** Longer than any function runs: work that is pending for longer was cut short. */
const longestWorkMilliseconds = 150_000;

/**
 * Begins work that is to be done once. The key is pending until `confirm`; where that never comes, because the function
 * was killed, the work can be begun again after `longestWorkMilliseconds`.
 */
export async function begin(what: string): Promise<KeyState> {
  const now = Date.now();
  const found = await setIfAbsent<StoredKey>(keyOf(what), { state: 'pending', at: now, since: now }, keptForDays);
  if (found === undefined) return { state: 'new', since: now };
  if (found.state === 'done') return { state: 'done' };
  if (found.state === 'pending' && now < found.at + longestWorkMilliseconds) return busySince(found.at, now);
  // Of two who find it at the same time, one takes over.
  const other = await setIfAbsent(takeOverKeyOf(what, found.at), now, 1);
  if (other !== undefined && now < other + longestWorkMilliseconds) return busySince(other, now);
  await set(what, { state: 'pending', at: now, since: found.since });
  return { state: 'again', since: found.since };
}

const busySince = (at: number, now: number): KeyState => ({
  state: 'busy',
  forSeconds: Math.ceil((at + longestWorkMilliseconds - now) / 1000),
});

const set = (what: string, value: StoredKey): Promise<void> =>
  kvs.set(keyOf(what), value, { ttl: { unit: 'DAYS', value: keptForDays } });

/** The work is done. */
export const confirm = (what: string): Promise<void> => set(what, { state: 'done' });

/** The work may be done: whoever begins it again has to look. */
export const leaveUnknown = (what: string, since: number): Promise<void> =>
  set(what, { state: 'unknown', at: Date.now(), since });

/** The work was not done. */
export const release = (what: string): Promise<void> => kvs.delete(keyOf(what));
