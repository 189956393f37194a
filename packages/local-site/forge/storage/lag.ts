/** How far queries lag behind writes. Forge's are eventually consistent; reads by key, and conditions, are not. */
import type { Row, Rows } from './table';

export interface QueryLag {
  /** From now on queries miss the writes of the last so many seconds; undefined: they miss nothing. */
  set(seconds: number | undefined): void;
  /** Queries see everything that was written until now. */
  catchUp(): void;
  /** Called before a row of a table is written or deleted. */
  beforeWrite(table: string, rows: Rows, key: string): void;
  /** The rows of a table as a query finds them. */
  seenByQueries(table: string, rows: Rows): Rows;
}

/** A write that queries may miss, with the row as it was before. */
interface Write {
  at: number;
  table: string;
  key: string;
  before: Row | undefined;
}

/** `now`: milliseconds since the epoch. */
export function createQueryLag(now: () => number = Date.now): QueryLag {
  let milliseconds: number | undefined;
  let writes: Write[] = [];
  return {
    set(seconds) {
      milliseconds = seconds === undefined ? undefined : seconds * 1000;
      if (seconds === undefined) writes = [];
    },
    catchUp() {
      writes = [];
    },
    beforeWrite(table, rows, key) {
      if (milliseconds === undefined) return;
      const before = Object.hasOwn(rows, key) ? structuredClone(rows[key]) : undefined;
      writes.push({ at: now(), table, key, before });
    },
    seenByQueries(table, rows) {
      const since = now() - (milliseconds ?? 0);
      writes = writes.filter(({ at }) => at > since);
      const missed = writes.filter((write) => write.table === table);
      if (missed.length === 0) return rows;
      const seen = new Map(Object.entries(rows));
      for (const { key, before } of missed.toReversed()) {
        if (before === undefined) seen.delete(key);
        else seen.set(key, before);
      }
      return Object.fromEntries(seen);
    },
  };
}
