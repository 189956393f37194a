import type { Issue, Project, Transition } from './data';

/** Of every workflow: the one that an issue comes into being by. */
export const initialTransition = '1';

/** The transitions that lead away from where an issue is. */
export function transitionsFrom(project: Project, issue: Issue): Transition[] {
  return project.workflow.transitions.filter(({ from }) => from.includes(issue.statusId));
}
