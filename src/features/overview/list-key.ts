import type { ApprovalStatus } from '../../contract/api';
import type { OverviewScope } from './scope';

/**
 * A list that designs stand on. Storage finds a row by its listKey and orders it by one attribute, so whatever is asked for
 * often has a listKey of its own: its first page costs the same however long it is.
 */
export type ListKey = string;

export const listKeyOfScope = (scope: OverviewScope): ListKey =>
  'spaceId' in scope ? `space:${scope.spaceId}` : `project:${scope.projectId}`;

export const listKeyOfStatus = (scope: OverviewScope, status: ApprovalStatus): ListKey =>
  `${listKeyOfScope(scope)}:${status}`;

/** The designs that await a person, wherever they are: few enough to be told apart one by one. */
export const listKeyOfPerson = (accountId: string): ListKey => `${person}${accountId}`;

const person = 'person:';

/** Whom the designs of a listKey await; undefined for any other listKey. */
export const personOfListKey = (listKey: ListKey): string | undefined =>
  listKey.startsWith(person) ? listKey.slice(person.length) : undefined;
