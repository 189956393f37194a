import type { Person } from '../../../src/contract/api';

/** A name in its own writing direction. */
export function PersonName({ person }: { person: Person }) {
  return <bdi>{person.displayName}</bdi>;
}
