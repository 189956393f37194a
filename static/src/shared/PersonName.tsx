import type { Person } from '../../../src/api';

/** A name in its own writing direction. */
export function PersonName({ person }: { person: Person }) {
  return <bdi>{person.displayName}</bdi>;
}
