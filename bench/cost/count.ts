/** What a unit of work takes, added up from what the local site's meter noted. */
import type { Metered } from '../../packages/local-site/meter';

export interface Count {
  /** By `function module`, such as `resolver tdd`. */
  invocations: Record<string, number>;
  /** Keys read or written, and kilobytes of them, to a tenth. */
  storageReads: number;
  storageReadKilobytes: number;
  storageWrites: number;
  storageWriteKilobytes: number;
  events: number;
  confluenceRequests: number;
  confluencePoints: number;
  jiraRequests: number;
  jiraPoints: number;
}

export function countOf(taken: readonly Metered[]): Count {
  const invocations: Record<string, number> = {};
  const count: Count = {
    invocations,
    storageReads: 0,
    storageReadKilobytes: 0,
    storageWrites: 0,
    storageWriteKilobytes: 0,
    events: 0,
    confluenceRequests: 0,
    confluencePoints: 0,
    jiraRequests: 0,
    jiraPoints: 0,
  };
  const bytes = { read: 0, write: 0 };
  for (const one of taken) {
    if (one.of === 'invocation') {
      const by = `${one.functionKey} ${one.moduleKey}`;
      invocations[by] = (invocations[by] ?? 0) + 1;
    } else if (one.of === 'storage') {
      count[one.access === 'read' ? 'storageReads' : 'storageWrites'] += one.operations;
      bytes[one.access] += one.bytes;
    } else if (one.of === 'queue') count.events += one.events;
    else {
      count[`${one.of}Requests`] += 1;
      count[`${one.of}Points`] += pointsOf(one);
    }
  }
  const kilobytes = (of: number) => Math.round(of / 100) / 10;
  return {
    ...count,
    storageReadKilobytes: kilobytes(bytes.read),
    storageWriteKilobytes: kilobytes(bytes.write),
  };
}

/** What only reads though it is sent by POST. */
const readByPost = /\/(users-bulk|issue\/bulkfetch|search\/jql)$/;
/** People, and what they may do. */
const identity = /\/(users-bulk|user|user\/.+|search\/user|mypermissions|operations|restriction\/.+)$/;

/**
 * As Atlassian documents both products: one point a request, and for what it reads one more for each object, or two where
 * the objects are people, groups or permissions. A write is one point.
 */
export function pointsOf({ method, path, objects }: { method: string; path: string; objects: number }): number {
  if (method !== 'GET' && !readByPost.test(path)) return 1;
  return 1 + objects * (identity.test(path) ? 2 : 1);
}

/** All invocations, of whatever function and module. */
export const invocationsOf = ({ invocations }: Pick<Count, 'invocations'>): number =>
  Object.values(invocations).reduce((sum, each) => sum + each, 0);
