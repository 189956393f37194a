import { kvs } from '@forge/kvs';

const keyOf = (issueId: string): string => `tracking-of:${issueId}`;

/** Records whose tracking issue an issue is, so that an event of it finds the design. */
export const noteTrackingOwner = (issueId: string, pageId: string): Promise<void> => kvs.set(keyOf(issueId), pageId);

export const ownerOfTracking = (issueId: string): Promise<string | undefined> => kvs.get<string>(keyOf(issueId));
