import { randomBytes } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { setIfAbsent } from './set-if-absent';

const name = 'cursor-key';

/** Made by the first job that puts a design on a list, so that lists can be continued without writing anything. */
export async function ensureCursorKey(): Promise<Buffer> {
  const stored = await kvs.get<string>(name);
  if (stored !== undefined) return Buffer.from(stored, 'base64');
  const fresh = randomBytes(32).toString('base64');
  return Buffer.from((await setIfAbsent(name, fresh)) ?? fresh, 'base64');
}
