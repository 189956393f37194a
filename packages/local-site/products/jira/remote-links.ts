import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Issue, RemoteLink } from './data';
import { selfOf } from './issue-json';
import { projectOf, visibleIssue } from './lookup';
import { may } from './permissions';

const path = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const icon = z.strictObject({
  url16x16: z.string().optional(),
  title: z.string().optional(),
  link: z.string().optional(),
});

export const getRemoteLinks = endpoint({
  product: 'jira',
  method: 'GET',
  path,
  scopes: [['read:jira-work']],
  query: z.strictObject({ globalId: q.text.optional() }),
  handle: ({ site, caller, path: { issueIdOrKey }, query: { globalId } }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    if (globalId === undefined) {
      return { status: 200, body: issue.remoteLinks.map((link) => linkJson(site, issue, link)) };
    }
    const link = issue.remoteLinks.find((candidate) => candidate.globalId === globalId);
    if (link === undefined) throw jiraRefusal(404, [`No remote issue link found with global id '${globalId}'.`]);
    return { status: 200, body: linkJson(site, issue, link) };
  },
});

export const getRemoteLink = endpoint({
  product: 'jira',
  method: 'GET',
  path: `${path}/{linkId}`,
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller, path: { issueIdOrKey, linkId } }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    const link = issue.remoteLinks.find(({ id }) => String(id) === linkId);
    if (link === undefined) throw jiraRefusal(404, [`No remote issue link found with id '${linkId}'.`]);
    return { status: 200, body: linkJson(site, issue, link) };
  },
});

export const setRemoteLink = endpoint({
  product: 'jira',
  method: 'POST',
  path,
  scopes: [['write:jira-work']],
  query: q.none,
  body: z.strictObject({
    globalId: z.string().min(1).max(255).optional(),
    application: z.strictObject({ type: z.string().optional(), name: z.string().optional() }).optional(),
    relationship: z.string().optional(),
    object: z.strictObject({
      url: z.string(),
      title: z.string().min(1),
      summary: z.string().optional(),
      icon: icon.optional(),
      status: z.strictObject({ resolved: z.boolean().optional(), icon: icon.optional() }).optional(),
    }),
  }),
  handle: ({ site, caller, path: { issueIdOrKey }, body }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    if (!may(projectOf(site, issue), caller, 'LINK_ISSUES')) {
      throw jiraRefusal(403, ['You do not have permission to link issues in this project.']);
    }
    const existing =
      body.globalId === undefined ? undefined : issue.remoteLinks.find((link) => link.globalId === body.globalId);
    const link: RemoteLink = { id: existing?.id ?? site.jira.nextRemoteLinkId, ...body };
    if (existing === undefined) site.jira.nextRemoteLinkId += 1;
    issue.remoteLinks = [...issue.remoteLinks.filter((other) => other.id !== link.id), link];
    site.changed();
    return {
      status: existing === undefined ? 201 : 200,
      body: { id: link.id, self: linkSelf(site, issue, link) },
    };
  },
});

const linkJson = (site: Site, issue: Issue, link: RemoteLink) => ({ ...link, self: linkSelf(site, issue, link) });

const linkSelf = (site: Site, issue: Issue, link: RemoteLink) => `${selfOf(site, issue)}/remotelink/${link.id}`;
