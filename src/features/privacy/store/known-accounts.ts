import { kvs, WhereConditions } from '@forge/kvs';
import { readKeys } from '../../../platform/storage/read-keys';

/** The accounts whose ids are stored, each with when it was last reported to Atlassian, as ISO 8601. */
const prefix = 'account:';
const keyOf = (accountId: string): string => `${prefix}${accountId}`;

/** When some accounts were last reported, by account id; those that never were are left out. */
export async function reportTimesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await readKeys<string>(accountIds.map(keyOf));
  return new Map([...found].map(([key, at]) => [key.slice(prefix.length), at]));
}

export const noteReport = (accountId: string, at: string): Promise<void> => kvs.set(keyOf(accountId), at);

export const forgetAccount = (accountId: string): Promise<void> => kvs.delete(keyOf(accountId));

/** The next accounts, 100 at most, in the order of their ids. */
export async function knownAccounts(
  cursor: string | undefined,
): Promise<{ accounts: { accountId: string; reportedAt: string }[]; nextCursor: string | undefined }> {
  const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
  const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany<string>();
  const accounts = results.map(({ key, value }) => ({ accountId: key.slice(prefix.length), reportedAt: value }));
  return { accounts, nextCursor };
}
