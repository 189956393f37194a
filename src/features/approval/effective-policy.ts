import { fold } from '../reading/vocabulary/fold';
import { editEffects } from '../../contract/api';
import type { Policy } from './policy';
import { sameRole } from './same-role';

/** A role that a policy asks for, from the request, from now, or from both. */
export interface EffectiveRole {
  name: string;
  needed: number;
  /** Account ids of who may hold the role: `null` is anybody, an empty list nobody. */
  people: string[] | null;
}

/** What a review is held to: the stricter of the policy of its request and the policy of now, setting by setting. */
export interface EffectivePolicy extends Omit<Policy, 'roles'> {
  /** Empty where neither policy names roles. */
  roles: EffectiveRole[];
}

/** Combines two policies by the table in docs/decisions/0029. Without a request, the policy of now holds alone. */
export function effectivePolicy(ofRequest: Policy | undefined, ofNow: Policy): EffectivePolicy {
  const before = ofRequest ?? ofNow;
  return {
    roles: rolesOf(before, ofNow),
    authorsMayApprove: before.authorsMayApprove && ofNow.authorsMayApprove,
    onEdit:
      editEffects[Math.max(editEffects.indexOf(before.onEdit), editEffects.indexOf(ofNow.onEdit))] ?? ofNow.onEdit,
    ignoredSections: inBoth(before.ignoredSections, ofNow.ignoredSections),
    expiresAfterDays: shorterOf(before.expiresAfterDays, ofNow.expiresAfterDays),
    progressCounts: before.progressCounts || ofNow.progressCounts,
    tellsPeople: ofNow.tellsPeople,
    updatesPage: ofNow.updatesPage,
  };
}

function rolesOf(before: Policy, now: Policy): EffectiveRole[] {
  const asked = (before.roles ?? []).map(roleOf);
  const added = (now.roles ?? []).map(roleOf);
  const both = asked.map((role) => {
    const same = added.find(({ name }) => sameRole(name, role.name));
    return same
      ? { name: same.name, needed: Math.max(role.needed, same.needed), people: peopleInBoth(role.people, same.people) }
      : role;
  });
  return [...both, ...added.filter(({ name }) => !both.some((role) => sameRole(role.name, name)))];
}

const roleOf = ({ name, needed, people }: NonNullable<Policy['roles']>[number]): EffectiveRole => ({
  name,
  needed,
  people: people.length > 0 ? people : null,
});

function peopleInBoth(one: string[] | null, other: string[] | null): string[] | null {
  if (!one || !other) return one ?? other;
  return one.filter((accountId) => other.includes(accountId));
}

function inBoth(titles: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(fold));
  return titles.filter((title) => known.has(fold(title)));
}

function shorterOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Whether a policy lets a person sign in a role. A role that the policy does not name is anybody's. */
export function mayHold(role: string, accountId: string, { roles }: Pick<EffectivePolicy, 'roles'>): boolean {
  const people = roles.find(({ name }) => sameRole(name, role))?.people ?? null;
  return people === null || people.includes(accountId);
}
