/** Calls through both clients every operation that the site models. Each call stands for one use that people make. */
import { createV1Client, createV2Client } from 'confluence.js';
import { ContentSchema } from 'confluence.js/v1';
import { createCloudClient } from 'jira.js';
import { PageUserSchema } from 'jira.js/cloud';
import { createClient } from 'jira.js/core';

const admin = '712020:4d1a7b38-05c2-4e59-83f6-1b2c0d9e4404';
const author = '712020:1f0c4a6e-8d25-4b7a-9e13-5c2a7d90b101';
const app = '712020:9a4f3d21-7c6b-4e58-8f10-6d5e4c3b2a09';
const engineering = 65601;
const security = 65602;
const homepage = 131101;

const adf = (text) =>
  JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const body = (text) => ({ representation: 'atlas_doc_format', value: adf(text) });
const description = { type: 'doc', version: 1, content: [] };
const expand = ['restrictions.user', 'restrictions.group'];

/** `call` awaits a call of a client; it answers undefined where that fails, and goes on. */
export async function walk(config, call) {
  await walkConfluence(createV2Client(config), createV1Client(config), createClient(config), call);
  await walkJira(createCloudClient(config), createClient(config), call);
}

async function walkConfluence(v2, v1, client, call) {
  const newPage = (title, more) =>
    call(() =>
      v2.page.createPage({ body: { spaceId: String(engineering), title, body: body('The words of it.'), ...more } }),
    );
  const update = (page, number, more) =>
    call(() =>
      v2.page.updatePage({
        id: Number(page.id),
        body: {
          id: page.id,
          status: 'current',
          title: page.title,
          body: body(`The words of version ${number}.`),
          version: { number, message: 'Reworded' },
          ...more,
        },
      }),
    );

  await call(() => v2.space.getSpaces());
  await call(() => v2.space.getSpaces({ keys: ['ENG', 'SEC'], limit: 1, sort: '-name', type: 'global' }));
  await call(() => v2.space.getSpaceById({ id: engineering }));
  await call(() => v2.space.getSpaceById({ id: engineering, includeOperations: true }));
  await call(() => v2.operation.getSpaceOperations({ id: engineering }));
  await call(() => v2.page.getPagesInSpace({ id: engineering, limit: 2, bodyFormat: 'atlas_doc_format' }));

  const page = await newPage('A page of the clients');
  const child = await newPage('A page below it', { parentId: page.id });
  const draft = await newPage('A draft', { status: 'draft' });
  await newPage('A live doc', { subtype: 'live' });
  const id = Number(page.id);
  await update(page, 2);
  await update(page, 3);
  await update(page, 1, { status: 'draft', title: 'A page of the clients, anew' });

  await call(() => v2.page.getPages());
  await call(() => v2.page.getPages({ limit: 2, spaceId: [engineering], bodyFormat: 'atlas_doc_format' }));
  await call(() => v2.page.getPages({ id: [id, homepage], status: ['current', 'trashed'], subtype: 'page' }));
  await call(() => v2.page.getPageById({ id }));
  await call(() => v2.page.getPageById({ id: homepage, bodyFormat: 'atlas_doc_format', includeOperations: true }));
  await call(() => v2.page.getPageById({ id, version: 1, bodyFormat: 'atlas_doc_format' }));
  await call(() => v2.page.getPageById({ id, includeVersion: false }));
  await call(() => v2.page.getPageById({ id, getDraft: true, bodyFormat: 'atlas_doc_format' }));
  await call(() => v2.page.getPageById({ id: Number(draft.id), getDraft: true }));
  await call(() => v2.operation.getPageOperations({ id }));
  await call(() => v2.ancestors.getPageAncestors({ id: Number(child.id), limit: 1 }));

  const key = 'constructor';
  const property = await call(() => v2.contentProperties.createPageProperty({ pageId: id, key, value: { a: [1] } }));
  await call(() => v2.contentProperties.createPageProperty({ pageId: id, key: 'a-word', value: 'word' }));
  await call(() =>
    v2.contentProperties.updatePagePropertyById({
      pageId: id,
      propertyId: Number(property.id),
      key,
      value: null,
      version: { number: 2, message: 'Emptied' },
    }),
  );
  await call(() => v2.contentProperties.getPageContentProperties({ pageId: id, limit: 1 }));
  await call(() => v2.contentProperties.getPageContentProperties({ pageId: id, key }));
  await call(() => v2.contentProperties.deletePagePropertyById({ pageId: id, propertyId: Number(property.id) }));

  await call(() => v2.comment.createFooterComment({ pageId: page.id, body: body('Why?') }));
  await call(() =>
    v2.comment.createInlineComment({
      pageId: page.id,
      body: body('Which?'),
      inlineCommentProperties: { textSelection: 'words', textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
    }),
  );
  for (const bodyFormat of [undefined, 'atlas_doc_format']) {
    await call(() => v2.comment.getPageFooterComments({ id, bodyFormat, sort: '-created-date' }));
    await call(() => v2.comment.getPageInlineComments({ id, bodyFormat, limit: 1 }));
  }

  const post = await call(() =>
    v2.blogPost.createBlogPost({ body: { spaceId: String(engineering), title: 'News', body: body('New.') } }),
  );
  await call(() => v2.blogPost.getBlogPostById({ id: Number(post.id) }));
  await call(() => v2.blogPost.getBlogPostById({ id: Number(post.id), bodyFormat: 'atlas_doc_format' }));

  await call(() => v2.user.createBulkUserLookup({ body: { accountIds: [admin, author] } }));
  await call(() => v1.users.getCurrentUser());
  await call(() => v1.users.getCurrentUser({ expand: ['operations'] }));
  await call(() => v1.search.searchByCQL({ cql: 'text ~ words ORDER BY lastmodified DESC', limit: 1 }));
  await call(() => v1.search.searchUser({ cql: 'user.fullname ~ "Ada"', limit: 5 }));
  await call(() => v1.content.searchContentByCQL({ cql: 'type = page', limit: 2 }));
  await call(() =>
    v1.content.searchContentByCQL({
      cql: `id = ${id}`,
      expand: ['operations', 'ancestors.restrictions.read.restrictions.user', 'restrictions.read.restrictions.user'],
    }),
  );

  // The client leaves this one out, which Atlassian is about to remove, and has its schema.
  for (const search of [{}, { expand: 'operations,ancestors' }]) {
    await call(() =>
      client.sendRequest({
        url: `/wiki/rest/api/content/${page.id}`,
        method: 'GET',
        searchParams: search,
        schema: ContentSchema,
      }),
    );
  }
  await call(() =>
    v1.contentRestrictions.updateRestrictions({
      id: page.id,
      body: [{ operation: 'update', restrictions: { user: [{ type: 'known', accountId: admin }] } }],
    }),
  );
  await call(() => v1.contentRestrictions.getRestrictions({ id: page.id }));
  await call(() => v1.contentRestrictions.getRestrictionsForOperation({ id: page.id, operationKey: 'read' }));
  await call(() => v1.contentRestrictions.getRestrictionsForOperation({ id: page.id, operationKey: 'update', expand }));

  await call(() => v1.contentVersions.deleteContentVersion({ id: page.id, versionNumber: 1 }));
  await call(() =>
    v1.contentChildrenAndDescendants.copyPage({
      id: page.id,
      destination: { type: 'space', value: 'ENG' },
      pageTitle: 'A copy',
      copyProperties: true,
    }),
  );
  await call(() =>
    v1.contentChildrenAndDescendants.movePage({ pageId: child.id, position: 'append', targetId: String(homepage) }),
  );
  await call(() => v2.page.deletePage({ id: Number(child.id) }));
  await call(() => v2.page.deletePage({ id: Number(child.id), purge: true }));
  const task = await call(() => v1.experimental.deletePageTree({ id: page.id }));
  await call(() => v1.longRunningTask.getTask({ id: task.id }));
  await call(() => v2.page.getPageById({ id, status: ['trashed'] }));
  await call(() => v1.space.deleteSpace({ spaceKey: 'SEC' }));
  await call(() => v2.space.getSpaces({ ids: [security] }));
}

async function walkJira(jira, client, call) {
  const fields = (summary, more) => ({
    project: { key: 'PAY' },
    issuetype: { name: 'Task' },
    summary,
    ...more,
  });

  await call(() => jira.myself.getCurrentUser());
  for (const accountId of [author, app]) await call(() => jira.users.getUser({ accountId }));
  await call(() => jira.issueTypes.getIssueType({ id: '10111' }));
  for (const idOrName of ['10201', 'Done']) await call(() => jira.workflowStatuses.getStatus({ idOrName }));
  for (const idOrKey of ['2', 'done']) {
    await call(() => jira.workflowStatusCategories.getStatusCategory({ idOrKey }));
  }
  await call(() => jira.projects.searchProjects());
  await call(() => jira.projects.searchProjects({ keys: ['OPS'], maxResults: 1 }));
  for (const projectIdOrKey of ['PAY', 'OPS']) await call(() => jira.projects.getProject({ projectIdOrKey }));
  await call(() => jira.issueTypes.getIssueAllTypes());
  for (const projectIdOrKey of ['PAY', 'OPS']) {
    const meta = await call(() => jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey, maxResults: 50 }));
    for (const { id: issueTypeId } of meta?.issueTypes ?? []) {
      await call(() => jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey, issueTypeId }));
    }
  }
  await call(() => jira.userSearch.findAssignableUsers({ project: 'PAY', query: 'a' }));
  // The one operation that the client leaves out, with its schema of such a page.
  await call(() =>
    client.sendRequest({
      url: '/rest/api/3/user/bulk',
      method: 'GET',
      searchParams: { accountId: [admin, author] },
      schema: PageUserSchema,
    }),
  );
  await call(() =>
    jira.permissions.getMyPermissions({ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projectKey: 'PAY' }),
  );

  const issue = await call(() =>
    jira.issues.createIssue({
      fields: fields('One', { description, duedate: '2026-12-24', assignee: { accountId: author }, labels: ['one'] }),
      properties: [{ key: 'constructor', value: { a: 1 } }],
    }),
  );
  const issueIdOrKey = issue.key;
  await call(() =>
    jira.issues.createIssues({
      issueUpdates: [
        { fields: fields('Two', { parent: { key: issueIdOrKey }, issuetype: { name: 'Sub-task' } }) },
        { fields: fields('') },
      ],
    }),
  );
  await call(() => jira.issues.getIssue({ issueIdOrKey }));
  await call(() => jira.issues.getIssue({ issueIdOrKey: 'PAY-7', fields: ['*all'] }));
  await call(() => jira.issues.getIssue({ issueIdOrKey: 'OPS-1', fields: ['summary'], properties: ['*all'] }));
  await call(() =>
    jira.issues.bulkFetchIssues({
      issueIdsOrKeys: [issueIdOrKey, 'PAY-1', 'PAY-404'],
      fields: ['summary', 'parent', 'subtasks'],
      properties: ['constructor'],
    }),
  );
  for (const names of [undefined, ['*all'], ['summary', 'status', 'parent']]) {
    await call(() =>
      jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = PAY', fields: names, maxResults: 4 }),
    );
  }
  const expression = 'issue.issueType.name == "Epic"';
  await call(() =>
    jira.jiraExpressions.evaluateJSISJiraExpression({ expression, context: { issue: { key: 'PAY-1' } } }),
  );
  await call(() => jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'One, reworded' } }));
  await call(() => jira.issues.editIssue({ issueIdOrKey, returnIssue: true, fields: { duedate: null } }));

  const available = await call(() => jira.issues.getTransitions({ issueIdOrKey }));
  const transition = { id: available.transitions[0].id };
  await call(() => jira.issues.doTransition({ issueIdOrKey, transition }));

  const property = { issueIdOrKey, propertyKey: 'toString' };
  await call(() => jira.issueProperties.setIssueProperty({ ...property, body: { a: 1 } }));
  await call(() => jira.issueProperties.getIssueProperty(property));
  await call(() => jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey }));
  await call(() => jira.issueProperties.deleteIssueProperty(property));

  const link = {
    issueIdOrKey,
    globalId: 'system=clients&id=1',
    application: { type: 'org.example', name: 'Example' },
    relationship: 'documented by',
    object: {
      url: 'https://example.com/1',
      title: 'One',
      summary: 'Of the clients',
      icon: { url16x16: 'https://example.com/1.png', title: 'Page' },
      status: {
        resolved: false,
        icon: { url16x16: 'https://example.com/2.png', title: 'Open', link: 'https://example.com' },
      },
    },
  };
  const { id: linkId } = await call(() => jira.issueRemoteLinks.createOrUpdateRemoteIssueLink(link));
  await call(() => jira.issueRemoteLinks.getRemoteIssueLinkById({ issueIdOrKey, linkId: String(linkId) }));
  await call(() => jira.issueRemoteLinks.createOrUpdateRemoteIssueLink(link));
  await call(() => jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey }));
  await call(() => jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey, globalId: link.globalId }));

  await call(() => jira.issues.deleteIssue({ issueIdOrKey, deleteSubtasks: 'true' }));
}
