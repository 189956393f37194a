import type { Caller } from '../http/caller';
import type { PermissionKey, Project, ProjectIssueType, ScreenField } from './data';
import { may } from './permissions';

/** Fields that only show to those who hold a permission of their own. */
const guards: Partial<Record<ScreenField, PermissionKey>> = {
  duedate: 'SCHEDULE_ISSUES',
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
};

/** The fields of a type's screen as the caller gets to see it. */
export function fieldsOnScreen(project: Project, type: ProjectIssueType, caller: Caller): ScreenField[] {
  return type.screen.filter((field) => {
    const guard = guards[field];
    return guard === undefined || may(project, caller, guard);
  });
}

/** What Jira says of each field that is set but not on the screen, or unknown. */
export function screenProblems(set: readonly string[], screen: readonly ScreenField[]): Record<string, string> {
  const off = set.filter((field) => !(screen as readonly string[]).includes(field));
  return Object.fromEntries(
    off.map((field) => [field, `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`]),
  );
}
