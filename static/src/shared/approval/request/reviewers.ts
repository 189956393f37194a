import type { Person, ReviewRole } from '../../../../../src/contract/api';

/** Who is asked in a role. */
export type Reviewers = { role: string; people: Person[] };

export const proposedReviewers = (roles: readonly ReviewRole[]): Reviewers[] =>
  roles.map(({ name, proposed }) => ({ role: name, people: proposed }));

export const withReviewers = (all: readonly Reviewers[], role: string, people: Person[]): Reviewers[] =>
  all.map((reviewers) => (reviewers.role === role ? { role, people } : reviewers));

export const peopleIn = (role: string, all: readonly Reviewers[]): Person[] =>
  all.find((reviewers) => reviewers.role === role)?.people ?? [];

/** Whether nobody is asked in a role that the review can do without. */
export const canBeLeftOut = ({ name, mandatory }: ReviewRole, all: readonly Reviewers[]): boolean =>
  !mandatory && peopleIn(name, all).length === 0 && all.some(({ role, people }) => role !== name && people.length > 0);

/** Whether fewer people are asked in a role than have to sign off in it. */
export const fewOf = ({ name, needed }: ReviewRole, all: readonly Reviewers[]): boolean =>
  peopleIn(name, all).length < needed;
