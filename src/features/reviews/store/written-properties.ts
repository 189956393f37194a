import { kvs, WhereConditions } from '@forge/kvs';

/** The issues that have a property the app wrote: without a linked design, no other issue is called Jira with. */
const prefix = 'issue-property:';
const keyOf = (issueId: string) => `${prefix}${issueId}`;

export const hasWrittenProperty = async (issueId: string): Promise<boolean> =>
  (await kvs.get<true>(keyOf(issueId))) !== undefined;

/** Stored before the property is written, so that it can be removed whatever fails in between. */
export const noteWrittenProperty = (issueId: string): Promise<void> => kvs.set(keyOf(issueId), true);

export const forgetWrittenProperty = (issueId: string): Promise<void> => kvs.delete(keyOf(issueId));

/** All of them. */
export async function issuesWithWrittenProperty(): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map(({ key }) => key.slice(prefix.length)));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return found;
}
