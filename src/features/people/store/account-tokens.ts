import { createHmac, randomBytes } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { setIfAbsent } from '../../../platform/storage/set-if-absent';

/** The key of the hashes that stand for account ids where the app has to know one again, and needs no id. */
const tokenKey = 'account-token-key';

/** Gives what stands for an account id: the same for the same id, and none without the id. */
export type TokenOf = (accountId: string) => string;

/** 132 bits. */
const tokenLength = 22;

const tokensWith =
  (key: string): TokenOf =>
  (accountId) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(accountId).digest('base64url').slice(0, tokenLength);

/** Makes the key where there is none. */
export async function accountTokens(): Promise<TokenOf> {
  const stored = await kvs.get<string>(tokenKey);
  if (stored !== undefined) return tokensWith(stored);
  const fresh = randomBytes(32).toString('base64');
  return tokensWith((await setIfAbsent(tokenKey, fresh)) ?? fresh);
}
