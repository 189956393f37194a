import type { NewId } from '../src/features/templates/built-in/template';

/** Ids in the form of a UUID, counted up: the same input gives the same document. */
export function numberedIds(): NewId {
  let last = 0;
  return () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;
}
