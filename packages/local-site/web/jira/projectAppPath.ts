/** Where a page of the app in a project is on this site. */
export const projectAppPath = (projectKey: string, moduleKey: string): string =>
  `/jira/projects/${projectKey}/apps/${moduleKey}`;
