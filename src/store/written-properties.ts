import { kvs } from '@forge/kvs';

/** The issues that have a property the app wrote: without a linked design, no other issue is called Jira with. */
const keyOf = (issueId: string) => `issue-property:${issueId}`;

export const hasWrittenProperty = async (issueId: string): Promise<boolean> =>
  (await kvs.get<true>(keyOf(issueId))) !== undefined;

/** Stored before the property is written, so that it can be removed whatever fails in between. */
export const noteWrittenProperty = (issueId: string): Promise<void> => kvs.set(keyOf(issueId), true);

export const forgetWrittenProperty = (issueId: string): Promise<void> => kvs.delete(keyOf(issueId));
