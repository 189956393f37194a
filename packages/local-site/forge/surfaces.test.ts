import { load } from 'cheerio';
import { anonymous } from '../products/people';
import { isDisplayed } from './modules/display-conditions';
import { ada, emma, startFixtureSite, type FixtureSite } from './fixture/site';

let site: FixtureSite;
beforeAll(async () => {
  site = await startFixtureSite();
});
afterAll(() => site.stop());

const cookieOf = ({ accountId }: { accountId: string }) => ({ cookie: `site-person=${accountId}` });

async function post(path: string, body: unknown, headers: Record<string, string> = cookieOf(ada)) {
  const response = await fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.url, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${site.url}${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

const onPage = { moduleKey: 'note', localId: 'here', extension: { content: { id: '7' } } };
const onIssue = (key: string) => ({ moduleKey: 'panel', localId: 'here', extension: { issue: { key } } });

describe('the context of a surface', () => {
  test("of a macro tells its page and space as the products know them, not as the frame's host said", async () => {
    const claimed = { content: { id: '7', type: 'other' }, space: { id: '99', key: 'FAKE' }, config: { a: 1 } };
    const { body } = await post('/_site/bridge/context', { mount: { ...onPage, extension: claimed } });
    expect(body).toEqual({
      accountId: 'ada',
      cloudId: '0f6b7a52-3c1d-4e8f-9a20-5d4c3b2a1f00',
      localId: 'here',
      moduleKey: 'note',
      siteUrl: site.url,
      environmentId: '3b9f1c64-0d7e-4a25-8c13-6e5d4f3a2b10',
      environmentType: 'DEVELOPMENT',
      locale: 'en-US',
      timezone: 'UTC',
      theme: { colorMode: 'light', dark: 'dark', light: 'light', spacing: 'spacing' },
      surfaceColor: null,
      permissions: { scopes: ['read:page:confluence', 'read:jira-work', 'storage:app'], external: {} },
      extension: {
        type: 'macro',
        content: { id: '7', type: 'page', subtype: null },
        space: { id: '1', key: 'DOCS' },
        isEditing: false,
        references: [],
        config: { a: 1 },
      },
    });
  });

  test('of a panel tells its issue and project', async () => {
    const { body } = await post('/_site/bridge/context', { mount: onIssue('PAY-1') });
    expect((body as { extension: unknown }).extension).toEqual({
      type: 'jira:issuePanel',
      issue: { id: '201', key: 'PAY-1', type: 'Type', typeId: '10001' },
      project: { id: '100', key: 'PAY', type: 'software' },
      isNewToIssue: false,
      location: `${site.url}/browse/PAY-1`,
    });
  });

  test('of a page in the settings of a space tells the space', async () => {
    const { body } = await post('/_site/bridge/context', {
      mount: { moduleKey: 'rules', localId: 'here', extension: { space: { key: 'DOCS', id: '99' } } },
    });
    expect((body as { extension: unknown }).extension).toEqual({
      type: 'confluence:spaceSettings',
      space: { id: '1', key: 'DOCS' },
    });
  });

  test('of a page in a space tells the space', async () => {
    const { body } = await post('/_site/bridge/context', {
      mount: { moduleKey: 'notes', localId: 'here', extension: { space: { key: 'DOCS', id: '99' } } },
    });
    expect((body as { extension: unknown }).extension).toEqual({
      type: 'confluence:spacePage',
      space: { id: '1', key: 'DOCS' },
    });
  });

  test('of a page in a project tells the project, whatever id it is said to have', async () => {
    const { body } = await post('/_site/bridge/context', {
      mount: { moduleKey: 'project-notes', localId: 'here', extension: { project: { key: 'PAY', id: '999' } } },
    });
    expect((body as { extension: unknown }).extension).toEqual({
      type: 'jira:projectPage',
      project: { id: '100', key: 'PAY', type: 'software' },
    });
  });

  test('of an action on a page tells the page and its space', async () => {
    const { body } = await post('/_site/bridge/context', {
      mount: { moduleKey: 'copy', localId: 'here', extension: { content: { id: '7' } } },
    });
    expect((body as { extension: unknown }).extension).toEqual({
      type: 'confluence:contentAction',
      content: { id: '7', type: 'page', subtype: null },
      space: { id: '1', key: 'DOCS' },
    });
  });

  test('is refused in the settings of a space that the person may not see', async () => {
    const mount = { moduleKey: 'rules', localId: 'here', extension: { space: { key: 'DOCS' } } };
    expect(await post('/_site/bridge/context', { mount }, cookieOf(emma))).toEqual({
      status: 404,
      body: { message: 'There is no space DOCS, or you may not see it.' },
    });
  });

  test('is refused to who may not see the page', async () => {
    expect(await post('/_site/bridge/context', { mount: onPage }, cookieOf(emma))).toEqual({
      status: 404,
      body: { message: 'There is no page 7, or you may not see it.' },
    });
  });

  test('is refused on an issue where the panel is not shown', async () => {
    expect(await post('/_site/bridge/context', { mount: onIssue('PAY-2') })).toEqual({
      status: 404,
      body: { message: '"panel" is not shown on PAY-2.' },
    });
  });

  test('is refused on an issue while the app is not connected to Jira', async () => {
    site.forge.installation.setJiraConnected(false);
    const answer = await post('/_site/bridge/context', { mount: onIssue('PAY-1') });
    site.forge.installation.setJiraConnected(true);
    expect(answer).toEqual({ status: 404, body: { message: 'The app is not connected to Jira on this site.' } });
  });
});

describe('the session', () => {
  test('invokes the resolver as the person of the cookie, whatever the frame claims', async () => {
    const claimed = { mount: onPage, functionKey: 'context', payload: { accountId: 'emma' } };
    expect(await post('/_site/bridge/invoke', claimed)).toEqual({
      status: 200,
      body: { ok: true, value: { accountId: 'ada', app: 'note' } },
    });
  });

  test('is not for pages of other sites', async () => {
    const headers = { ...cookieOf(ada), origin: site.resourceUrl };
    expect(await post('/_site/bridge/invoke', { mount: onPage, functionKey: 'context' }, headers)).toEqual({
      status: 403,
      body: { message: 'A page of another site may not use this session.' },
    });
  });

  test('is needed: without it and without credentials REST answers 401', async () => {
    expect(await get('/wiki/api/v2/pages/7')).toEqual({
      status: 401,
      body: {
        errors: [
          { status: 401, code: 'UNAUTHORIZED', title: 'Nobody is signed in. Open the start page first.', detail: null },
        ],
      },
    });
  });

  test('is not needed with an email and an API token', async () => {
    const basic = (credentials: string) => ({ authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });
    expect((await get('/wiki/api/v2/pages/7', basic('ada@example.com:local'))).status).toBe(200);
    expect(await get('/wiki/api/v2/pages/7', basic('ada@example.com:wrong'))).toEqual({
      status: 401,
      body: {
        errors: [
          { status: 401, code: 'UNAUTHORIZED', title: 'The email or the API token is not right.', detail: null },
        ],
      },
    });
  });

  test('is asked for in the shape of the API that is called', async () => {
    const message = 'Nobody is signed in. Open the start page first.';
    expect([await get('/rest/api/3/myself'), await get('/wiki/rest/api/user/current')]).toEqual([
      { status: 401, body: { errorMessages: [message], errors: {} } },
      {
        status: 401,
        body: {
          statusCode: 401,
          data: { authorized: false, valid: true, errors: [], successful: false },
          message,
        },
      },
    ]);
  });

  test('starts with the first person, and changes to another', async () => {
    expect((await get('/_site/session')).body).toEqual({
      app: 'Note',
      steps: [],
      people: [ada, emma],
      nobody: anonymous,
      person: ada,
      theme: 'light',
      locale: 'en-US',
    });
    const response = await fetch(`${site.url}/_site/session`, {
      method: 'POST',
      body: JSON.stringify({ accountId: 'emma', theme: 'dark', locale: 'de-DE' }),
    });
    expect(response.headers.getSetCookie()).toEqual([
      'site-person=emma; Path=/; HttpOnly; SameSite=Strict',
      'site-theme=dark; Path=/; HttpOnly; SameSite=Strict',
      'site-locale=de-DE; Path=/; HttpOnly; SameSite=Strict',
    ]);
    const cookie = { cookie: 'site-person=emma; site-theme=dark; site-locale=de-DE' };
    expect((await get('/_site/session', cookie)).body).toEqual({
      app: 'Note',
      steps: [],
      people: [ada, emma],
      nobody: anonymous,
      person: emma,
      theme: 'dark',
      locale: 'de-DE',
    });
  });
});

describe('a call of a surface to a product', () => {
  const fetchProduct = (product: string, restPath: string) =>
    post('/_site/bridge/product', { product, restPath, fetchRequestInit: {}, isMultipartFormData: false });

  test("is made as the person, with the app's scopes", async () => {
    site.asked.length = 0;
    expect((await fetchProduct('confluence', '/wiki/api/v2/spaces/1')).body).toMatchObject({
      status: 200,
      body: JSON.stringify({ id: '1', key: 'DOCS' }),
    });
    const scopes = ['read:page:confluence', 'read:jira-work', 'storage:app'];
    expect(site.asked).toEqual([
      { method: 'GET', path: '/wiki/api/v2/spaces/1', principal: { as: 'user', accountId: 'ada', scopes } },
    ]);
  });

  test("stays within that product's paths", async () => {
    expect(await fetchProduct('confluence', '/rest/api/3/issue/PAY-1')).toEqual({
      status: 400,
      body: { message: 'A path of confluence starts with /wiki/.' },
    });
  });
});

describe('the modules', () => {
  test('are described to the host pages', async () => {
    const extensionKey = (key: string) =>
      `11111111-2222-4333-8444-555555555555/3b9f1c64-0d7e-4a25-8c13-6e5d4f3a2b10/static/${key}`;
    const named = (key: string) => ({
      extensionKey: extensionKey(key),
      extensionId: `ari:cloud:ecosystem::extension/${extensionKey(key)}`,
    });
    expect((await get('/_site/modules', cookieOf(ada))).body).toEqual({
      modules: [
        {
          key: 'note',
          type: 'macro',
          title: 'Note',
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('note'),
          layout: 'bodied',
          config: {
            resource: 'ui/settings',
            viewportSize: 'medium',
            openOnInsert: true,
            url: `${site.resourceUrl}/r/ui/settings.html`,
          },
        },
        {
          key: 'panel',
          type: 'jira:issuePanel',
          title: 'Panel',
          icon: `${site.resourceUrl}/r/ui/icons/panel.svg`,
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('panel'),
        },
        {
          key: 'notes',
          type: 'confluence:spacePage',
          title: 'Notes',
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('notes'),
          route: 'notes',
        },
        {
          key: 'project-notes',
          type: 'jira:projectPage',
          title: 'Notes',
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('project-notes'),
        },
        {
          key: 'rules',
          type: 'confluence:spaceSettings',
          title: 'Rules',
          url: `${site.resourceUrl}/r/ui/settings.html`,
          ...named('rules'),
          route: 'rules',
        },
        {
          key: 'copy',
          type: 'confluence:contentAction',
          title: 'Copy',
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('copy'),
          viewportSize: 'large',
        },
        {
          key: 'byline',
          type: 'confluence:contentBylineItem',
          title: 'Note',
          icon: `${site.resourceUrl}/r/ui/icons/panel.svg`,
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('byline'),
        },
        {
          key: 'kept-byline',
          type: 'confluence:contentBylineItem',
          title: 'Kept',
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('kept-byline'),
        },
        {
          key: 'context',
          type: 'jira:issueContext',
          title: 'Note',
          url: `${site.resourceUrl}/r/ui/note.html`,
          ...named('context'),
          label: 'Notes',
          status: { type: 'badge', value: { label: '0' } },
        },
        {
          key: 'rule',
          type: 'jira:workflowValidator',
          title: 'Note is good',
          url: `${site.resourceUrl}/r/ui/settings.html`,
          ...named('rule'),
          description: 'Looks at the note.',
          projectTypes: ['company-managed'],
          screens: {
            create: `${site.resourceUrl}/r/ui/settings.html`,
            edit: `${site.resourceUrl}/r/ui/note.html`,
          },
        },
      ],
      resources: {
        'ui/note': `${site.resourceUrl}/r/ui/note.html`,
        'ui/settings': `${site.resourceUrl}/r/ui/settings.html`,
      },
    });
  });

  test.each([
    ['PAY-1', ['panel', 'context']],
    ['PAY-2', ['context']],
  ])('on %s are %j', async (issueKey, keys) => {
    const { body } = await get(`/_site/modules?issue=${issueKey}`, cookieOf(ada));
    expect((body as { modules: { key: string }[] }).modules.map(({ key }) => key)).toEqual(keys);
  });
});

describe('the resources', () => {
  const page = () => fetch(`${site.resourceUrl}/r/ui/note.html`);

  test('have the bridge first in their head', async () => {
    const html = load(await (await page()).text());
    const scripts = html('head')
      .children()
      .toArray()
      .map((element) => html(element).attr('src'));
    const host = encodeURIComponent(site.url);
    expect(scripts).toEqual([`/bridge/bridge.js?host=${host}`, '/bridge/resizer.js', undefined, './note.js']);
  });

  test("are under Forge's policy: own scripts and styles alone, framed by the host", async () => {
    const policy = (await page()).headers.get('content-security-policy') ?? '';
    const sourcesOf = (directive: string) =>
      policy
        .split('; ')
        .find((one) => one.startsWith(`${directive} `))
        ?.split(' ')
        .slice(1);
    expect(sourcesOf('script-src')).toContain("'self'");
    expect(sourcesOf('script-src')).not.toContain("'unsafe-inline'");
    expect(sourcesOf('style-src')).not.toContain("'unsafe-inline'");
    expect(sourcesOf('frame-ancestors')).toContain(site.url);
    expect(sourcesOf('connect-src')).not.toContain('http://localhost:*');
    expect(sourcesOf('report-uri')).toEqual([`${site.resourceUrl}/csp-report`]);
  });

  test.each([
    ['note.js', 200, 'text/javascript; charset=utf-8'],
    ['icons/panel.svg', 200, 'image/svg+xml; charset=utf-8'],
    ['missing.js', 404, 'text/plain; charset=UTF-8'],
    ['%2e%2e/manifest.yml', 404, 'text/plain; charset=UTF-8'],
    ['..%2fmanifest.yml', 404, 'text/plain; charset=UTF-8'],
  ])('%s answers %s as %s', async (file, status, type) => {
    const response = await fetch(`${site.resourceUrl}/r/ui/${file}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });
});

test('a display condition that the site cannot evaluate is refused, naming it', () => {
  const panel = {
    key: 'panel',
    title: 'Panel',
    icon: '',
    resource: 'ui/note',
    displayConditions: { jiraExpression: 'user.isGuest' },
  };
  const issuetype = { id: '1', name: 'Epic', hierarchyLevel: 1 };
  const issue = { id: '1', key: 'PAY-1', fields: { issuetype, project: { id: '1', key: 'PAY' } } };
  expect(() => isDisplayed(panel, issue, true)).toThrow(
    'The local site cannot evaluate the display condition of "panel": user.isGuest',
  );
});
