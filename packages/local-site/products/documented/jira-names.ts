/**
 * Names that Jira documents outside of its OpenAPI document.
 *
 * - Fields of issues: the examples of "Get create field metadata" and "Get issue" in the REST documentation,
 *   https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 * - Permissions: "Built-in permissions" in the group "Permission schemes" there, and "Get all permissions"
 * - Fields and operators of JQL: https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 * - Functions: https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 *
 * Custom fields are none of these: a site has them or not, and the local site has none.
 */
import type { Language } from '../query-language/language';

const issueFields = new Set([
  ...['aggregateprogress', 'aggregatetimeestimate', 'aggregatetimeoriginalestimate', 'aggregatetimespent', 'assignee'],
  ...['attachment', 'comment', 'components', 'created', 'creator', 'description', 'duedate', 'environment'],
  ...['fixVersions', 'issuelinks', 'issuerestriction', 'issuetype', 'labels', 'lastViewed', 'parent', 'priority'],
  ...['progress', 'project', 'reporter', 'resolution', 'resolutiondate', 'security', 'status', 'statusCategory'],
  ...['statuscategorychangedate', 'subtasks', 'summary', 'thumbnail', 'timeestimate', 'timeoriginalestimate'],
  ...['timespent', 'timetracking', 'updated', 'versions', 'votes', 'watches', 'worklog', 'workratio'],
]);

/** Whether Jira's own issues have this field. */
export const isIssueField = (name: string): boolean => issueFields.has(name);

const writableFields = new Set([
  ...['components', 'environment', 'fixVersions', 'issuelinks', 'priority', 'resolution', 'security', 'timetracking'],
  ...['versions', 'worklog'],
]);

/** Whether screens of Jira may hold this field, beside those that screens of the local site hold. */
export const isWritableField = (name: string): boolean => writableFields.has(name);

const permissions = new Set([
  ...['ADMINISTER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS', 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS', 'SYSTEM_ADMIN'],
  ...['USER_PICKER', 'CREATE_PROJECT'],
  ...['ADMINISTER_PROJECTS', 'EDIT_WORKFLOW', 'EDIT_ISSUE_LAYOUT'],
  ...['BROWSE_PROJECTS', 'MANAGE_SPRINTS_PERMISSION', 'SERVICEDESK_AGENT', 'VIEW_DEV_TOOLS', 'VIEW_READONLY_WORKFLOW'],
  ...['ASSIGNABLE_USER', 'ASSIGN_ISSUES', 'CLOSE_ISSUES', 'CREATE_ISSUES', 'DELETE_ISSUES', 'EDIT_ISSUES'],
  ...['LINK_ISSUES', 'MODIFY_REPORTER', 'MOVE_ISSUES', 'RESOLVE_ISSUES', 'SCHEDULE_ISSUES', 'SET_ISSUE_SECURITY'],
  ...['TRANSITION_ISSUES', 'MANAGE_WATCHERS', 'VIEW_VOTERS_AND_WATCHERS'],
  ...['ADD_COMMENTS', 'DELETE_ALL_COMMENTS', 'DELETE_OWN_COMMENTS', 'EDIT_ALL_COMMENTS', 'EDIT_OWN_COMMENTS'],
  ...['CREATE_ATTACHMENTS', 'DELETE_ALL_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS'],
  ...['DELETE_ALL_WORKLOGS', 'DELETE_OWN_WORKLOGS', 'EDIT_ALL_WORKLOGS', 'EDIT_OWN_WORKLOGS', 'WORK_ON_ISSUES'],
]);

export const isPermission = (key: string): boolean => permissions.has(key);

const equality = ['=', '!=', 'in', 'not in'];
const emptiness = ['is', 'is not'];
const order = ['<', '<=', '>', '>='];
const words = ['~', '!~'];

/** By the name of a field in JQL, in lower case, the operators it takes. */
const fields = new Map<string, readonly string[]>([
  ...named(
    [...equality, ...emptiness],
    [
      ...['assignee', 'category', 'component', 'creator', 'creditedto', 'filter', 'issuetype', 'labels', 'level'],
      ...['parent', 'project', 'projecttype', 'reporter', 'request-channel-type', 'request-type', 'searchrequest'],
      ...['savedfilter', 'request', 'sprint', 'status', 'statuscategory', 'type', 'voter', 'watcher', 'hierarchylevel'],
      ...['development', 'epic link', 'approvals', 'organizations', 'resolution', 'team', 'sd_request_type'],
    ],
  ),
  ...named(
    [...equality, ...emptiness, ...order],
    [
      ...[
        'affectedversion',
        'created',
        'createddate',
        'due',
        'duedate',
        'fixversion',
        'id',
        'issue',
        'issuekey',
        'key',
      ],
      ...[
        'lastviewed',
        'originalestimate',
        'priority',
        'remainingestimate',
        'resolutiondate',
        'resolved',
        'timeestimate',
      ],
      ...[
        'timeoriginalestimate',
        'timespent',
        'updated',
        'updateddate',
        'votes',
        'watchers',
        'workratio',
        'worklogdate',
      ],
      ...['statuscategorychangeddate', 'rank', 'customer request type', 'request-last-activity-time'],
    ],
  ),
  ...named([...words, ...emptiness], ['comment', 'description', 'environment', 'summary', 'worklogcomment']),
  ...named(['~'], ['text', 'textfields']),
  ...named([...equality, ...emptiness], ['attachments', 'issuelink', 'issuelinktype', 'worklogauthor']),
]);

function named(operators: string[], names: string[]): (readonly [string, readonly string[]])[] {
  return names.map((name) => [name, operators]);
}

const functions = new Set([
  ...[
    'approved',
    'approver',
    'breached',
    'cascadeoption',
    'choiceoption',
    'closedsprints',
    'completed',
    'componentsleadbyuser',
  ],
  ...[
    'currentlogin',
    'currentuser',
    'customerdetail',
    'earliestunreleasedversion',
    'elapsed',
    'endofday',
    'endofmonth',
  ],
  ...[
    'endofweek',
    'endofyear',
    'entitlementdetail',
    'entitlementproduct',
    'everbreached',
    'futuresprints',
    'issuehistory',
  ],
  ...[
    'issueswithremotelinksbyglobalid',
    'lastlogin',
    'latestreleasedversion',
    'linkedissue',
    'linkedissues',
    'membersof',
  ],
  ...[
    'mypending',
    'myapproval',
    'myapproved',
    'now',
    'opensprints',
    'organizationdetail',
    'organizationmembers',
    'paused',
    'pending',
  ],
  ...[
    'pendingby',
    'portfoliochildissuesof',
    'projectsleadbyuser',
    'projectswhereuserhaspermission',
    'projectswhereuserhasrole',
  ],
  ...['releasedversions', 'remaining', 'running', 'standardissuetypes', 'startofday', 'startofmonth', 'startofweek'],
  ...['startofyear', 'subtaskissuetypes', 'unreleasedversions', 'updatedby', 'votedissues', 'watchedissues'],
  ...['withincalendarhours'],
]);

/** JQL also looks into what fields were. */
export const jql: Language = {
  name: 'JQL',
  operatorsOf: (field) => fields.get(field),
  hasFunction: (name) => functions.has(name.toLowerCase()),
  historyOf: new Set(['assignee', 'fixversion', 'priority', 'reporter', 'resolution', 'status']),
};
