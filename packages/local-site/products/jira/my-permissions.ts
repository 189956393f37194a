import { z } from 'zod';
import { isPermission } from '../documented/jira-names';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import { permissionKeys, type PermissionKey } from './data';
import { projectOf, visibleIssue, visibleProject } from './lookup';
import { may } from './permissions';

const isKnown = (key: string): key is PermissionKey => (permissionKeys as readonly string[]).includes(key);

export const getMyPermissions = endpoint({
  product: 'jira',
  method: 'GET',
  path: '/rest/api/3/mypermissions',
  scopes: [['read:jira-work']],
  query: z.strictObject({
    permissions: q.list,
    projectKey: q.text.optional(),
    projectId: q.text.optional(),
    issueKey: q.text.optional(),
    issueId: q.text.optional(),
  }),
  handle: ({ site, caller, query: { permissions, projectKey, projectId, issueKey, issueId } }) => {
    const issue = issueId ?? issueKey;
    const named = projectId ?? projectKey;
    const projects =
      issue !== undefined
        ? [projectOf(site, visibleIssue(site, caller, issue))]
        : named !== undefined
          ? [visibleProject(site, caller, named)]
          : site.jira.projects;
    const answers = modelled(permissions).map((key) => {
      const havePermission = projects.some((project) => may(project, caller, key));
      return [key, { id: key, key, name: key, type: 'PROJECT', description: '', havePermission }] as const;
    });
    return { status: 200, body: { permissions: Object.fromEntries(answers) } };
  },
});

function modelled(keys: readonly string[]): PermissionKey[] {
  const unknown = keys.find((key) => !isKnown(key) && !isPermission(key));
  if (unknown !== undefined) throw jiraRefusal(400, [`Unrecognized permission: ${unknown}`]);
  const beyond = keys.filter((key) => !isKnown(key));
  if (beyond.length > 0) throw new NotModelled('permission', beyond);
  return keys.filter(isKnown);
}
