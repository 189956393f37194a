import type { ApprovalStatus } from '../../contract/api';
import type { Place } from './place';

/**
 * A list that designs stand on. Storage finds a row by its shelf and orders it by one attribute, so whatever is asked for
 * often has a shelf of its own: its first page costs the same however long it is.
 */
export type Shelf = string;

export const shelfOfPlace = (place: Place): Shelf =>
  'spaceId' in place ? `space:${place.spaceId}` : `project:${place.projectId}`;

export const shelfOfStatus = (place: Place, status: ApprovalStatus): Shelf => `${shelfOfPlace(place)}:${status}`;

/** The designs that await a person, wherever they are: few enough to be told apart one by one. */
export const shelfOfPerson = (accountId: string): Shelf => `${person}${accountId}`;

const person = 'person:';

/** Whom the designs of a shelf await; undefined for any other shelf. */
export const personOfShelf = (shelf: Shelf): string | undefined =>
  shelf.startsWith(person) ? shelf.slice(person.length) : undefined;
