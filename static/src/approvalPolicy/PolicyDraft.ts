import type { ApprovalPolicy, Person } from '../../../src/contract/api';

/** A role as it is typed. `key`: stays while its name changes. */
export type RoleDraft = { key: number; name: string; needed: string; people: Person[] };

/** A policy as it is typed. */
export type PolicyDraft = Omit<ApprovalPolicy, 'roles' | 'expiresAfterDays'> & {
  rolesFrom: 'page' | 'list';
  roles: RoleDraft[];
  expiresAfterDays: string;
};

export type RoleProblem = 'nameMissing' | 'nameTaken' | 'neededWrong' | 'tooFewPeople';
export type PolicyProblems = { roles: Partial<Record<number, RoleProblem>>; noRoles: boolean; days: boolean };

export const newRole = (roles: readonly RoleDraft[]): RoleDraft => ({
  key: Math.max(0, ...roles.map(({ key }) => key)) + 1,
  name: '',
  needed: '1',
  people: [],
});

export function draftOf({ roles, expiresAfterDays, ...rest }: ApprovalPolicy): PolicyDraft {
  return {
    ...rest,
    rolesFrom: roles === null ? 'page' : 'list',
    roles: (roles ?? []).map((role, index) => ({ ...role, key: index, needed: String(role.needed) })),
    expiresAfterDays: expiresAfterDays === null ? '' : String(expiresAfterDays),
  };
}

const wholeNumber = (typed: string, largest: number): number | undefined => {
  const number = Number(typed);
  return typed.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= largest ? number : undefined;
};
const neededIn = (typed: string) => wholeNumber(typed, 20);
const daysIn = (typed: string) => wholeNumber(typed, 3650);

export function problemsOf({ rolesFrom, roles, expiresAfterDays }: PolicyDraft): PolicyProblems {
  const listed = rolesFrom === 'list' ? roles : [];
  return {
    roles: Object.fromEntries(
      listed.flatMap((role) => {
        const problem = roleProblem(role, listed);
        return problem === undefined ? [] : [[role.key, problem]];
      }),
    ),
    noRoles: rolesFrom === 'list' && roles.length === 0,
    days: expiresAfterDays.trim() !== '' && daysIn(expiresAfterDays) === undefined,
  };
}

function roleProblem(role: RoleDraft, all: readonly RoleDraft[]): RoleProblem | undefined {
  const nameOf = ({ name }: RoleDraft) => name.trim().toLowerCase();
  const needed = neededIn(role.needed);
  if (nameOf(role) === '') return 'nameMissing';
  if (all.some((other) => other.key < role.key && nameOf(other) === nameOf(role))) return 'nameTaken';
  if (needed === undefined) return 'neededWrong';
  if (role.people.length > 0 && role.people.length < needed) return 'tooFewPeople';
  return undefined;
}

export const hasProblems = ({ roles, noRoles, days }: PolicyProblems): boolean =>
  Object.keys(roles).length > 0 || noRoles || days;

/** The policy that a draft without problems says. */
export function policyOf({ rolesFrom, roles, expiresAfterDays, ...rest }: PolicyDraft): ApprovalPolicy {
  const listed = roles.map(({ name, needed, people }) => ({
    name: name.trim(),
    needed: neededIn(needed) ?? 1,
    people,
  }));
  return {
    ...rest,
    roles: rolesFrom === 'page' ? null : listed,
    expiresAfterDays: daysIn(expiresAfterDays) ?? null,
  };
}
