import { sameRole } from './same-role';

/** The people whom a policy let hold a role from a moment on. */
export interface RoleList {
  role: string;
  /** Account ids. */
  people: string[];
  /** ISO 8601. */
  at: string;
}

/** Whether a policy saved after a sign-off left its author out of the role: no later policy brings that sign-off back. */
export const isRevoked = (
  { role, accountId, at }: { role: string; accountId: string; at: string },
  lists: readonly RoleList[],
): boolean => lists.some((list) => list.at > at && sameRole(list.role, role) && !list.people.includes(accountId));

const mostKept = 20;

/** The people of a role in a policy; none: whoever is asked. */
interface RolePeople {
  name: string;
  people: string[];
}

/** The lists after a save: those of roles whose people it changed, or named again, are added. */
export function withLists(
  lists: readonly RoleList[],
  before: readonly RolePeople[],
  after: readonly RolePeople[],
  at: string,
): RoleList[] {
  const isKept = ({ name, people }: RolePeople): boolean => {
    const known = before.find((role) => sameRole(role.name, name))?.people ?? [];
    return known.length === people.length && known.every((accountId) => people.includes(accountId));
  };
  const changed = after.filter((role) => role.people.length > 0 && !isKept(role));
  return newest([...lists, ...changed.map(({ name: role, people }) => ({ role, people, at }))]);
}

/** The lists of a space and of a template together: the one’s policy held before the other’s. */
export const withListsOf = (lists: readonly RoleList[], others: readonly RoleList[]): RoleList[] =>
  newest([...others, ...lists].toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)));

const newest = (lists: readonly RoleList[]): RoleList[] => lists.slice(-mostKept);
