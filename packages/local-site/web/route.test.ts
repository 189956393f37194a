import { routeOf } from './route';

describe('The address of a page', () => {
  it.each([
    ['/', { page: 'start' }],
    ['/wiki', { page: 'spaces' }],
    ['/wiki/admin', { page: 'admin', moduleKey: undefined }],
    ['/wiki/admin/apps/rules', { page: 'admin', moduleKey: 'rules' }],
    ['/wiki/spaces/TEAM', { page: 'space', spaceKey: 'TEAM' }],
    ['/wiki/spaces/TEAM/settings', { page: 'spaceSettings', spaceKey: 'TEAM', route: undefined }],
    ['/wiki/spaces/TEAM/settings/rules', { page: 'spaceSettings', spaceKey: 'TEAM', route: 'rules' }],
    ['/wiki/spaces/TEAM/apps/list', { page: 'spaceApp', spaceKey: 'TEAM', route: 'list' }],
    ['/wiki/spaces/TEAM/apps/list/of/mine', { page: 'spaceApp', spaceKey: 'TEAM', route: 'list' }],
    ['/wiki/spaces/TEAM/pages/12', { page: 'view', spaceKey: 'TEAM', pageId: '12' }],
    ['/wiki/spaces/TEAM/pages/12/A+title', { page: 'view', spaceKey: 'TEAM', pageId: '12' }],
    ['/wiki/spaces/TEAM/blog/12', { page: 'other', spaceKey: 'TEAM', kind: 'blogpost', id: '12' }],
    ['/wiki/spaces/TEAM/templates/12', { page: 'other', spaceKey: 'TEAM', kind: 'template', id: '12' }],
    ['/wiki/spaces/TEAM/pages/edit-v2/12', { page: 'edit', spaceKey: 'TEAM', pageId: '12' }],
    ['/wiki/export/pdf/12', { page: 'export', type: 'pdf', pageId: '12' }],
    ['/wiki/export/word/12', { page: 'export', type: 'word', pageId: '12' }],
    ['/jira', { page: 'projects' }],
    ['/jira/projects/SHOP', { page: 'project', projectKey: 'SHOP' }],
    ['/jira/projects/SHOP/apps/list', { page: 'projectApp', projectKey: 'SHOP', moduleKey: 'list' }],
    ['/jira/projects/SHOP/settings/workflow', { page: 'workflow', projectKey: 'SHOP' }],
    ['/browse/SHOP-7', { page: 'issue', issueKey: 'SHOP-7' }],
    ['/wiki/api/v2/pages/1', undefined],
    ['/browse/SHOP', { page: 'project', projectKey: 'SHOP' }],
    ['/browse/nothing', undefined],
  ])('%s leads to %j', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});
