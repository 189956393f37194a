import { ada, emma, startFixtureSite, type FixtureSite } from './fixture/site';

let site: FixtureSite;
beforeAll(async () => {
  site = await startFixtureSite();
});
afterAll(() => site.stop());

const cookieOf = ({ accountId }: { accountId: string }) => `site-person=${accountId}`;

async function ask(
  path: string,
  { as = ada, method = 'GET', body }: { as?: typeof ada; method?: string; body?: unknown } = {},
) {
  const response = await fetch(`${site.url}/_site/${path}`, {
    method,
    headers: { cookie: cookieOf(as), origin: site.url, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const cloudId = '0f6b7a52-3c1d-4e8f-9a20-5d4c3b2a1f00';

describe('the byline of a page', () => {
  const kept = {
    key: 'kept-byline',
    contentPropertyKey: 'kept',
    viewportContainer: 'modal',
    viewportSize: 'large',
  };

  test('has what the function says, for the person who looks, and what the property keeps', async () => {
    const payload = {
      cloudId,
      localId: '7-byline',
      extension: {
        type: 'confluence:contentBylineItem',
        content: { id: '7', type: 'page' },
        space: { id: '1', key: 'DOCS' },
      },
    };
    expect((await ask('bylines?page=7')).body).toEqual({
      bylines: [
        {
          key: 'byline',
          viewportContainer: 'popup',
          title: 'Page 7 for ada',
          tooltip: JSON.stringify(payload),
          icon: `${site.resourceUrl}/r/ui/icons/panel.svg`,
        },
        { ...kept, title: 'Kept title' },
      ],
    });
  });

  test('has only what is displayed there, and the title of the manifest where nothing else says one', async () => {
    expect((await ask('bylines?page=8')).body).toEqual({
      bylines: [{ ...kept, title: 'Kept' }],
    });
  });

  test('is not told to who may not see the page', async () => {
    expect((await ask('bylines?page=7', { as: emma })).status).toBe(404);
  });

  test('opens no surface where it is not displayed', async () => {
    const mount = { moduleKey: 'byline', localId: 'here', extension: { content: { id: '8' } } };
    expect(await ask('bridge/context', { method: 'POST', body: { mount } })).toEqual({
      status: 404,
      body: { message: '"byline" is not shown on page 8.' },
    });
  });
});

describe('the status of an issue context', () => {
  test('is what the function says of the issue', async () => {
    const payload = {
      cloudId,
      extension: {
        type: 'jira:issueContext',
        issue: { id: '201', key: 'PAY-1', type: 'Type', typeId: '10001' },
        project: { id: '100', key: 'PAY', type: 'software' },
      },
    };
    expect((await ask('issue-contexts/context/status?issue=PAY-1')).body).toEqual({
      status: { type: 'lozenge', value: { label: JSON.stringify(payload), type: 'success' } },
    });
  });

  test('is that of the manifest where the function gives none', async () => {
    expect((await ask('issue-contexts/context/status?issue=PAY-2')).body).toEqual({
      status: { type: 'badge', value: { label: '0' } },
    });
  });
});

describe('an export', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const context = { cloudId, accountId: 'ada' };
  const macro = { body: { type: 'doc', version: 1, content: [paragraph('Body')] } };
  const exported = (payload: unknown) => ({
    title: 'Page',
    document: {
      type: 'doc',
      version: 1,
      content: [
        paragraph('Before'),
        paragraph(JSON.stringify(payload)),
        paragraph('Error loading the extension!'),
        paragraph('Error loading the extension!'),
      ],
    },
  });

  test('to PDF has in place of a macro what its function gives, and says where that failed', async () => {
    expect((await ask('export?type=pdf&page=7')).body).toEqual(
      exported({
        exportType: 'pdf',
        context: {
          cloudId: context.cloudId,
          siteUrl: site.url,
          accountId: context.accountId,
          extension: { type: 'macro', content: { id: '7', type: 'page' }, space: { id: '1', key: 'DOCS' } },
        },
        extensionPayload: { macro, config: { mode: 'whole' } },
      }),
    );
  });

  test('to Word names the page and the config in other places', async () => {
    expect((await ask('export?type=word&page=7')).body).toEqual(
      exported({
        exportType: 'word',
        context: {
          cloudId: context.cloudId,
          siteUrl: site.url,
          accountId: context.accountId,
          contentId: '7',
          content: { id: '7', type: 'page' },
          spaceKey: 'DOCS',
          config: { mode: 'whole' },
        },
        extensionPayload: { macro },
      }),
    );
  });
});

describe('the rules of a workflow', () => {
  const rules = 'workflows/PAY/transitions/11/rules';
  const rulesNow = async () => {
    const { transitions } = (await ask('workflows/PAY')).body as { transitions: { id: string; rules: unknown }[] };
    return transitions.find(({ id }) => id === '11')?.rules;
  };

  test('are added, described by what they are set to, changed and removed', async () => {
    await ask(rules, { method: 'POST', body: { moduleKey: 'rule', configuration: '{"mode":"allow"}' } });
    const added = await rulesNow();
    await ask(`${rules}/1`, { method: 'PUT', body: { configuration: '{}' } });
    const changed = await rulesNow();
    await ask(`${rules}/1`, { method: 'DELETE' });
    const rule = { id: '1', moduleKey: 'rule', name: 'Note is good' };
    expect([added, changed, await rulesNow()]).toEqual([
      [{ ...rule, configuration: '{"mode":"allow"}', description: 'Mode is allow' }],
      [{ ...rule, configuration: '{}', description: 'Looks at the note.' }],
      [],
    ]);
  });

  test('offers a team-managed project only what is made for one', async () => {
    const { body } = await ask('workflows/OPS');
    const refused = await ask('workflows/OPS/transitions/11/rules', { method: 'POST', body: { moduleKey: 'rule' } });
    expect([body.validators, refused]).toEqual([
      [],
      { status: 400, body: { message: 'The app has no validator "rule" for team-managed projects.' } },
    ]);
  });

  test('are not for who does not administer the project', async () => {
    expect((await ask('workflows/PAY', { as: emma })).status).toBe(404);
  });

  test('are configured on a screen that is told what they are set to', async () => {
    await ask('workflows/PAY/transitions/31/rules', {
      method: 'POST',
      body: { moduleKey: 'rule', configuration: '{"mode":"fail"}' },
    });
    const extensionFor = async (rule: unknown) => {
      const mount = { moduleKey: 'rule', localId: 'here', entry: 'edit', extension: { rule } };
      return (await ask('bridge/context', { method: 'POST', body: { mount } })).body.extension;
    };
    const around = { type: 'jira:workflowValidator', isNewEditor: true, workflowId: 'workflow-of-10001' };
    expect([
      await extensionFor({ projectKey: 'PAY', transitionId: '31', ruleId: '1' }),
      await extensionFor({ projectKey: 'PAY', transitionId: '31' }),
    ]).toEqual([{ ...around, validatorConfig: '{"mode":"fail"}' }, around]);
  });
});
