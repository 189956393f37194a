import type { Design } from '../reading/design';
import { fold } from '../reading/vocabulary/fold';
import { type ApprovalState, isVeto, rolesAskedBefore } from './history';
import { isFormerUser } from '../people/former-user';
import type { Policy } from './policy';
import { sameRole } from './same-role';

/** A role that a review of a design can be asked of. */
export interface ReviewRole {
  name: string;
  needed: number;
  /** Account ids: those the last request asked, else those the page names, else the only ones there are. */
  proposed: string[];
  /** The policy names them: nobody else can be asked. */
  only: string[] | null;
  /** The policy asks for the role; any other can be left out by whoever requests the review. */
  mandatory: boolean;
}

/** What a design is approved in whose template, page and policy name no role. */
export const anyReviewer = 'Reviewer';

type Known = Pick<ApprovalState, 'request' | 'rolesBefore' | 'signOffs'>;

/**
 * The roles to choose from in a request: the policy's; without any, those that the page names, or a single reviewer.
 * Those of the last request, and those that somebody asked for changes in, are among them, so that none is lost unseen.
 */
export function reviewRolesOf({ approvals }: Pick<Design, 'approvals'>, policy: Policy, state: Known): ReviewRole[] {
  const onPage = new Map<string, { name: string; people: string[] }>();
  for (const { role, person } of approvals) {
    const named = onPage.get(fold(role)) ?? { name: role, people: [] };
    if (person && 'accountId' in person && !named.people.includes(person.accountId))
      named.people.push(person.accountId);
    onPage.set(fold(role), named);
  }
  const asked = rolesAskedBefore(state);
  const vetoes = state.signOffs.filter(isVeto);
  const roles: Wanted[] = [];
  const want = (role: Wanted) => {
    if (!roles.some(({ name }) => sameRole(name, role.name))) roles.push(role);
  };
  for (const role of policy.roles ?? []) want({ ...role, mandatory: true });
  if (!policy.roles) {
    for (const { name, people } of onPage.values()) want(optional(name, people.length));
  }
  for (const { role, needed } of asked) want(optional(role, needed));
  for (const { role } of vetoes) want(optional(role, 1));
  if (roles.length === 0) want(optional(anyReviewer, 1));

  return roles.map(({ name, needed, people, mandatory }) => {
    const only = people.length > 0 ? people : null;
    const before = asked.find(({ role }) => sameRole(role, name))?.people;
    const objecting = vetoes.filter(({ role }) => sameRole(role, name)).map(({ accountId }) => accountId);
    const candidates = [...new Set([...(before ?? onPage.get(fold(name))?.people ?? []), ...objecting])].filter(
      hasAccount,
    );
    const proposed = only ? candidates.filter((accountId) => only.includes(accountId)) : candidates;
    return {
      name,
      needed,
      proposed: proposed.length > 0 ? proposed : (only ?? []).filter(hasAccount),
      only,
      mandatory,
    };
  });
}

const hasAccount = (accountId: string): boolean => !isFormerUser(accountId);

type Wanted = Pick<ReviewRole, 'name' | 'needed' | 'mandatory'> & { people: string[] };

const optional = (name: string, needed: number): Wanted => ({
  name,
  needed: Math.max(1, needed),
  people: [],
  mandatory: false,
});
