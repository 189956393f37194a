import type { Caller } from '../http/caller';
import { jiraRefusal } from '../http/errors';
import type { Site } from '../site';
import type { Issue, Project, ProjectIssueType, Status } from './data';
import { may } from './permissions';

/** The issue with this id or key, if the caller may see it. */
export function seenIssue(site: Site, caller: Caller, idOrKey: string): Issue | undefined {
  const wanted = idOrKey.toUpperCase();
  const issue = site.jira.issues.find(({ id, key }) => id === wanted || key === wanted);
  return issue !== undefined && maySee(site, caller, issue) ? issue : undefined;
}

/** Whether a caller may see an issue: its project, and what its security level says. The app is in every level. */
export const maySee = (site: Site, caller: Caller, issue: Issue): boolean =>
  may(projectOf(site, issue), caller, 'BROWSE_PROJECTS') &&
  (issue.security === undefined || caller.isApp || issue.security.includes(caller.accountId));

/** As `seenIssue`, refused with 404 where there is none: in the same words whether or not it exists. */
export function visibleIssue(site: Site, caller: Caller, idOrKey: string): Issue {
  const issue = seenIssue(site, caller, idOrKey);
  if (issue === undefined) {
    throw jiraRefusal(404, ['Issue does not exist or you do not have permission to see it.']);
  }
  return issue;
}

/** The project with this id or key, if the caller may see it. */
export function seenProject(site: Site, caller: Caller, idOrKey: string): Project | undefined {
  const wanted = idOrKey.toUpperCase();
  return site.jira.projects.find(
    (project) => (project.id === wanted || project.key === wanted) && may(project, caller, 'BROWSE_PROJECTS'),
  );
}

export function visibleProject(site: Site, caller: Caller, idOrKey: string): Project {
  const project = seenProject(site, caller, idOrKey);
  if (project === undefined) throw jiraRefusal(404, [`No project could be found with key '${idOrKey}'.`]);
  return project;
}

export function projectOf(site: Site, issue: Issue): Project {
  return stored(
    site.jira.projects.find(({ id }) => id === issue.projectId),
    `project ${issue.projectId}`,
  );
}

export function typeOf(site: Site, issue: Issue): ProjectIssueType {
  return stored(
    projectOf(site, issue).issueTypes.find(({ id }) => id === issue.issueTypeId),
    `issue type ${issue.issueTypeId}`,
  );
}

export function statusOf(site: Site, issue: Issue): Status {
  return statusIn(projectOf(site, issue), issue.statusId);
}

export function statusIn(project: Project, statusId: string): Status {
  return stored(
    project.workflow.statuses.find(({ id }) => id === statusId),
    `status ${statusId}`,
  );
}

export function childrenOf(site: Site, issue: Issue): Issue[] {
  return site.jira.issues.filter(({ parentId }) => parentId === issue.id);
}

function stored<Found>(found: Found | undefined, what: string): Found {
  if (found === undefined) throw new Error(`The data of the local site refers to ${what}, which is not there`);
  return found;
}
