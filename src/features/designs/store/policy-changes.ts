import { kvs, WhereConditions } from '@forge/kvs';

const prefix = 'policy-change:';
const keyOf = (spaceId: string) => `${prefix}${spaceId}`;

/** Notes that the designs of a space have to follow its policy, until `policyChangeFollowed`. */
export const recordPolicyChange = (spaceId: string): Promise<void> => kvs.set(keyOf(spaceId), crypto.randomUUID());

/** The newest change that designs of a space have to follow. */
export const pendingPolicyChange = (spaceId: string): Promise<string | undefined> => kvs.get<string>(keyOf(spaceId));

/** Every design was told of this change; a newer one stays noted. */
export async function clearPolicyChange(spaceId: string, change: string | undefined): Promise<void> {
  if (change !== undefined && (await pendingPolicyChange(spaceId)) === change) await kvs.delete(keyOf(spaceId));
}

/** The spaces whose designs have a policy to follow, 100 at most. */
export async function spacesWithPendingPolicyChange(): Promise<string[]> {
  const { results } = await kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100).getMany();
  return results.map(({ key }) => key.slice(prefix.length));
}
