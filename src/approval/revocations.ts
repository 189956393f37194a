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

/** The lists after a save: those of roles whose people it changed are added. */
export function withLists(
  lists: readonly RoleList[],
  roles: readonly { name: string; people: string[] }[],
  at: string,
): RoleList[] {
  const isKept = ({ name, people }: { name: string; people: string[] }): boolean => {
    const newest = lists.findLast(({ role }) => sameRole(role, name))?.people ?? [];
    return newest.length === people.length && newest.every((accountId) => people.includes(accountId));
  };
  const changed = roles.filter((role) => role.people.length > 0 && !isKept(role));
  return [...lists, ...changed.map(({ name: role, people }) => ({ role, people, at }))].slice(-mostKept);
}
