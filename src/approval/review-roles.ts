import type { Design } from '../design/design';
import { fold } from '../design/vocabulary/fold';
import type { ApprovalState } from './history';
import type { Policy } from './policy';

/** A role that a review of a design is asked of. */
export interface ReviewRole {
  name: string;
  needed: number;
  /** Account ids: those the last request asked, else those the page names, else the only ones there are. */
  proposed: string[];
  /** The policy names them: nobody else can be asked. */
  only: string[] | null;
}

/** What a design is approved in whose template, page and policy name no role. */
export const anyReviewer = 'Reviewer';

/** The roles of the policy; else those that the page names; else a single reviewer. */
export function reviewRolesOf(
  { approvals }: Pick<Design, 'approvals'>,
  policy: Policy,
  { request }: Pick<ApprovalState, 'request'>,
): ReviewRole[] {
  const onPage = new Map<string, { name: string; people: string[] }>();
  for (const { role, person } of approvals) {
    const named = onPage.get(fold(role)) ?? { name: role, people: [] };
    if (person && 'accountId' in person && !named.people.includes(person.accountId))
      named.people.push(person.accountId);
    onPage.set(fold(role), named);
  }
  const ofPage = [...onPage.values()].map(({ name, people }) => ({
    name,
    needed: Math.max(1, people.length),
    people: [],
  }));
  const roles = policy.roles ?? (ofPage.length > 0 ? ofPage : [{ name: anyReviewer, needed: 1, people: [] }]);
  return roles.map(({ name, needed, people }) => {
    const only = people.length > 0 ? people : null;
    const asked = request?.reviewers.find(({ role }) => role === name)?.people;
    const candidates = asked ?? onPage.get(fold(name))?.people ?? [];
    const proposed = only ? candidates.filter((accountId) => only.includes(accountId)) : candidates;
    return { name, needed, proposed: proposed.length > 0 ? proposed : (only ?? []), only };
  });
}
