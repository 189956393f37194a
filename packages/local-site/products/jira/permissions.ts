import { own } from '../../own';
import type { Caller } from '../http/caller';
import type { PermissionKey, Project } from './data';

export function may(project: Project, caller: Caller, permission: PermissionKey): boolean {
  return caller.isApp || holds(project, caller.accountId, permission);
}

/** Whether a person, whoever asks, holds a permission in a project. */
export function holds(project: Project, accountId: string, permission: PermissionKey): boolean {
  return own(project.permissions, accountId)?.includes(permission) ?? false;
}
