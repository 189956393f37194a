/** What the app and the local site have to say, kept for tests and printed for people. */
export interface LogEntry {
  level: 'debug' | 'info' | 'log' | 'warn' | 'error';
  /** The function that said it, or `site`. */
  source: string;
  text: string;
}

export interface Log {
  readonly entries: readonly LogEntry[];
  write(entry: LogEntry): void;
}

const kept = 2000;

/** A log of the newest entries. Prints each as well, unless it is quiet. */
export function createLog({ quiet }: { quiet: boolean }): Log {
  const entries: LogEntry[] = [];
  return {
    entries,
    write(entry) {
      entries.push(entry);
      if (entries.length > kept) entries.shift();
      if (!quiet) console[entry.level](`[${entry.source}] ${entry.text}`);
    },
  };
}
