import { isDeepStrictEqual } from 'node:util';

/** A save of settings: who made it, when, and which settings it changed. */
export interface Save {
  /** Of the settings after it, the first being 1. */
  version: number;
  by: string;
  at: string;
  settings: string[];
}

/** What a person saves: on the version that was on their screen. */
export interface NewSave {
  version: number;
  by: string;
  at: string;
}

/** `stale`: what was saved since the version on the person's screen; nothing is stored then. */
export type SaveResult = 'saved' | 'unchanged' | { stale: Save[] };

const mostKept = 20;

export const versionOf = (saves: readonly Save[] = []): number => saves.at(-1)?.version ?? 0;

export const savesSince = (saves: readonly Save[] = [], version: number): Save[] =>
  saves.filter((save) => save.version > version);

export const withSave = (saves: readonly Save[] = [], { by, at }: NewSave, settings: string[]): Save[] =>
  [...saves, { version: versionOf(saves) + 1, by, at, settings }].slice(-mostKept);

/** Names of the settings that differ; none where they were set first, or reset. */
export function settingsChanged(before: object | undefined, after: object | undefined): string[] {
  if (!before || !after) return [];
  const [old, changed] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...changed.keys()])].filter(
    (name) => !isDeepStrictEqual(old.get(name), changed.get(name)),
  );
}
