import type { Person, ReviewRole } from '../../../../../src/api';

/** Who is asked in a role. */
export type Reviewers = { role: string; people: Person[] };

export const proposedReviewers = (roles: readonly ReviewRole[]): Reviewers[] =>
  roles.map(({ name, proposed }) => ({ role: name, people: proposed }));

export const withReviewers = (all: readonly Reviewers[], role: string, people: Person[]): Reviewers[] =>
  all.map((reviewers) => (reviewers.role === role ? { role, people } : reviewers));

/** Whether fewer people are asked in a role than have to sign off in it. */
export const fewOf = ({ name, needed }: ReviewRole, all: readonly Reviewers[]): boolean =>
  (all.find(({ role }) => role === name)?.people.length ?? 0) < needed;
