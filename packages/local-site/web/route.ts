/** A page of the local site. */
export type Route =
  | { page: 'start' }
  | { page: 'spaces' }
  | { page: 'admin'; moduleKey: string | undefined }
  | { page: 'space'; spaceKey: string }
  | { page: 'spaceSettings'; spaceKey: string; route: string | undefined }
  | { page: 'spaceApp'; spaceKey: string; route: string }
  | { page: 'view'; spaceKey: string; pageId: string }
  | { page: 'other'; spaceKey: string; kind: 'blogpost' | 'template'; id: string }
  | { page: 'export'; type: 'pdf' | 'word'; pageId: string }
  | { page: 'edit'; spaceKey: string; pageId: string }
  | { page: 'projects' }
  | { page: 'project'; projectKey: string }
  | { page: 'projectApp'; projectKey: string; moduleKey: string }
  | { page: 'workflow'; projectKey: string }
  | { page: 'issue'; issueKey: string };

const patterns: [RegExp, (parts: string[]) => Route][] = [
  [/^\/$/, () => ({ page: 'start' })],
  [/^\/wiki\/?$/, () => ({ page: 'spaces' })],
  [/^\/wiki\/admin(?:\/apps\/([\w-]+))?\/?$/, ([moduleKey]) => ({ page: 'admin', moduleKey })],
  [
    /^\/wiki\/spaces\/(\w+)\/pages\/edit-v2\/(\d+)\/?$/,
    ([spaceKey = '', pageId = '']) => ({ page: 'edit', spaceKey, pageId }),
  ],
  [
    /^\/wiki\/spaces\/(\w+)\/pages\/(\d+)(?:\/.*)?$/,
    ([spaceKey = '', pageId = '']) => ({ page: 'view', spaceKey, pageId }),
  ],
  [
    /^\/wiki\/spaces\/(\w+)\/(blog|templates)\/(\d+)\/?$/,
    ([spaceKey = '', kind, id = '']) => ({
      page: 'other',
      spaceKey,
      kind: kind === 'blog' ? 'blogpost' : 'template',
      id,
    }),
  ],
  [
    /^\/wiki\/spaces\/(\w+)\/settings(?:\/([a-z0-9-]+))?\/?$/,
    ([spaceKey = '', route]) => ({ page: 'spaceSettings', spaceKey, route }),
  ],
  [
    /^\/wiki\/spaces\/(\w+)\/apps\/([a-z0-9-]+)(?:\/.*)?$/,
    ([spaceKey = '', route = '']) => ({ page: 'spaceApp', spaceKey, route }),
  ],
  [/^\/wiki\/spaces\/(\w+)(?:\/overview|\/pages)?\/?$/, ([spaceKey = '']) => ({ page: 'space', spaceKey })],
  [
    /^\/wiki\/export\/(pdf|word)\/(\d+)\/?$/,
    ([type, pageId = '']) => ({ page: 'export', type: type === 'pdf' ? 'pdf' : 'word', pageId }),
  ],
  [/^\/jira(?:\/projects)?\/?$/, () => ({ page: 'projects' })],
  [
    /^\/jira\/projects\/([A-Z][A-Z0-9_]*)\/apps\/([\w-]+)(?:\/.*)?$/,
    ([projectKey = '', moduleKey = '']) => ({ page: 'projectApp', projectKey, moduleKey }),
  ],
  [
    /^\/jira\/projects\/([A-Z][A-Z0-9_]*)\/settings\/workflow\/?$/,
    ([projectKey = '']) => ({ page: 'workflow', projectKey }),
  ],
  [/^\/jira\/projects\/([A-Z][A-Z0-9_]*)\/?$/, ([projectKey = '']) => ({ page: 'project', projectKey })],
  [/^\/browse\/([A-Z][A-Z0-9_]*)\/?$/, ([projectKey = '']) => ({ page: 'project', projectKey })],
  [/^\/browse\/([A-Z][A-Z0-9_]*-\d+)\/?$/, ([issueKey = '']) => ({ page: 'issue', issueKey })],
];

/** The page at a path of this site, or nothing where no page is. */
export const routeOf = (path: string): Route | undefined => {
  for (const [pattern, route] of patterns) {
    const match = pattern.exec(path);
    if (match) return route(match.slice(1));
  }
  return undefined;
};
