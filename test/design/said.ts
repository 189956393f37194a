import type { InEnglish } from '../in-english';
import type { TrackedItem } from '../../src/features/reading/design';

/** What is read of tracked items: their words, and of the rest what is said. */
export const saidOf = (items: readonly (TrackedItem | InEnglish<TrackedItem>)[]) =>
  items.map(({ kind: _kind, place: _place, rowId: _rowId, done, isPrompt, ...said }) => ({
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(done && { done }),
    ...(isPrompt && { isPrompt }),
  }));
