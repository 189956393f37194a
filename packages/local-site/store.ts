import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the local site remembers: named sections of plain JSON data, kept in one file. */
export interface Store {
  /** The live data of one section; changed in place, then announced with `changed`. */
  section<T>(name: string, initial: () => T): T;
  /** Schedules one write of everything to the file. */
  changed(): void;
  /** Writes what is scheduled, now. */
  flush(): void;
  /** A copy of everything, as it would be in the file. */
  copy(): Record<string, unknown>;
  /** Makes everything what a copy says. Sections stay the objects they are. */
  restore(copy: Record<string, unknown>): void;
}

const writeDelayMs = 50;

/** Opens the data of the local site. Without a file it lives in memory alone; `fresh` forgets what the file holds. */
export function openStore({ file, fresh = false }: { file?: string; fresh?: boolean } = {}): Store {
  if (file !== undefined && fresh) rmSync(file, { force: true });
  const sections = file === undefined ? {} : readSections(file);
  let scheduled: NodeJS.Timeout | undefined;

  const flush = () => {
    if (scheduled === undefined) return;
    clearTimeout(scheduled);
    scheduled = undefined;
    if (file !== undefined) writeSections(file, sections);
  };

  return {
    section<T>(name: string, initial: () => T): T {
      // As it would be read from the file: plain JSON, nothing shared with what it was made from.
      sections[name] ??= JSON.parse(JSON.stringify(initial()));
      return sections[name] as T;
    },
    changed() {
      if (file === undefined) return;
      scheduled ??= setTimeout(flush, writeDelayMs).unref();
    },
    flush,
    copy: () => structuredClone(sections),
    restore(copy) {
      for (const [name, section] of Object.entries(structuredClone(copy))) replaceParts(sections[name] ?? {}, section);
    },
  };
}

function replaceParts(live: object, wanted: unknown): void {
  for (const part of Object.keys(live)) Reflect.deleteProperty(live, part);
  Object.assign(live, wanted);
}

function readSections(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Error(`The local site's data in ${file} is not readable. Start over with: npm start -- --fresh`);
  }
}

/** Written beside the file and moved over it, so that a crash leaves the old data or the new, never half of it. */
function writeSections(file: string, sections: Record<string, unknown>): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.tmp`;
  writeFileSync(unfinished, JSON.stringify(sections));
  renameSync(unfinished, file);
}
