import { kvs } from '@forge/kvs';
import { formerUserId } from '../former-user';
import type { TokenOf } from './account-tokens';
import { type Versioned, writeIfUnchanged, writeInTransaction } from '../../../platform/storage/conditional-write';
import { pauseAfter } from '../../../platform/storage/pause-after';
import { readKeys } from '../../../platform/storage/read-keys';
import { tooManyConflicts } from '../../../platform/storage/storage-error';

/** How many former users there are: the number of the newest. */
interface FormerUsers extends Versioned {
  count: number;
}

const entityName = 'former-users';
const all = 'all';
const keyOf = (token: string): string => `former-user:${token}`;

const stored = () => kvs.entity<FormerUsers>(entityName).get(all);

export const formerUserCount = async (): Promise<number> => (await stored())?.count ?? 0;

/** What stands for those of some accounts that are known to be closed, by account id. */
export async function formerUsersAmong(
  accountIds: readonly string[],
  tokenOf: TokenOf,
): Promise<ReadonlyMap<string, string>> {
  const idOf = new Map(accountIds.map((accountId) => [keyOf(tokenOf(accountId)), accountId]));
  const numbers = await readKeys<number>([...idOf.keys()]);
  return new Map([...numbers].map(([key, number]) => [idOf.get(key) ?? '', formerUserId(number)]));
}

const tries = 8;

/** Gives a person whose account was closed the next number; who has one keeps it. */
export async function addFormerUser(accountId: string, tokenOf: TokenOf): Promise<string> {
  const key = keyOf(tokenOf(accountId));
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const known = await kvs.get<number>(key);
    if (known !== undefined) return formerUserId(known);
    const before = (await stored()) ?? { count: 0, version: 0 };
    const isFirst = before.version === 0;
    // A transaction has conditions on what is there alone: a count of none comes first.
    const base = isFirst ? { ...before, version: 1 } : before;
    if (isFirst && !(await writeIfUnchanged<FormerUsers>(entityName, all, base, undefined))) continue;
    const next = { count: base.count + 1, version: base.version + 1 };
    if (await writeInTransaction<FormerUsers>(entityName, all, next, base, [{ key, value: next.count }])) {
      return formerUserId(next.count);
    }
    await pauseAfter(attempt);
  }
  throw tooManyConflicts('the number of former users');
}
