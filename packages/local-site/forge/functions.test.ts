import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions } from './functions/bundle';
import { startFixture, fixtureDir, type Fixture } from './fixture/start';
import { readManifest, timeLimitSecondsOf } from './manifest';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.forge.stop());

const scopes = ['read:page:confluence', 'read:jira-work', 'storage:app'];
const answered = (who: string) => ({
  value: { status: 200, body: JSON.stringify({ answeredTo: who }), proxyError: null },
});

test('a resolver calls a product as the person who invoked it, with the scopes of the manifest', async () => {
  fixture.asked.length = 0;
  expect(await fixture.call('page', { id: '7' }, 'ada')).toEqual(answered('ada'));
  expect(fixture.asked).toEqual([
    { method: 'GET', path: '/wiki/api/v2/pages/7', principal: { as: 'user', accountId: 'ada', scopes } },
  ]);
});

test('three people at once each act as themselves', async () => {
  const people = ['ada', 'ben', 'chloe'];
  const answers = await Promise.all(people.map((person) => fixture.call('page', { id: '7' }, person)));
  expect(answers).toEqual(people.map(answered));
});

test('a resolver is told who invokes it and for which module', async () => {
  expect(await fixture.call('context', {}, 'ben')).toEqual({ accountId: 'ben', app: 'note' });
});

test('a function is told whether the license is active, where the platform says something of one', async () => {
  let said: { isActive: boolean } | undefined;
  const licensed = await startFixture({ license: () => said });
  const told = [await licensed.call('license')];
  for (const isActive of [true, false]) {
    said = { isActive };
    told.push(await licensed.call('license'));
  }
  await licensed.forge.stop();
  expect(told).toEqual([
    {},
    { ofCall: { isActive: true }, ofApp: { isActive: true } },
    { ofCall: { isActive: false }, ofApp: { isActive: false } },
  ]);
});

test('a call as the app has no person', async () => {
  fixture.asked.length = 0;
  expect(await fixture.call('issueAsApp')).toEqual(answered('the app'));
  expect(fixture.asked).toEqual([{ method: 'GET', path: '/rest/api/3/issue/PAY-1', principal: { as: 'app', scopes } }]);
});

test('a call as a person where nobody is there needs authentication', async () => {
  expect(await fixture.invoke('issue')).toEqual({
    ok: true,
    value: { error: { name: 'NEEDS_AUTHENTICATION_ERR', message: 'Authentication Required', status: 401 } },
  });
});

describe('where people are asked for their consent', () => {
  let asking: Fixture;
  beforeAll(async () => {
    asking = await startFixture({ isConsentAsked: () => true });
  });
  beforeEach(() => {
    asking.forge.consents.forget();
    asking.asked.length = 0;
  });
  afterAll(() => asking.forge.stop());

  const error = {
    name: 'NEEDS_AUTHENTICATION_ERR',
    message: 'Authentication Required',
    serviceKey: 'atlassian-token-service-key',
  };

  test('a first call as a person reaches no product, and has the platform ask', async () => {
    expect([await asking.invoke('mine', {}, 'ada'), asking.asked]).toEqual([
      { ok: false, error, consentTo: ['confluence'] },
      [],
    ]);
  });

  test('a person is asked once for each product, and nobody answers for another', async () => {
    const who = (result: Awaited<ReturnType<Fixture['invoke']>>) => (result.ok ? 'answered' : result.consentTo);
    const outcomes = [who(await asking.invoke('mineOfBoth', {}, 'ada'))];
    asking.forge.consents.give('ada', ['confluence']);
    outcomes.push(who(await asking.invoke('mineOfBoth', {}, 'ada')), who(await asking.invoke('mineOfBoth', {}, 'ben')));
    asking.forge.consents.give('ada', ['jira']);
    outcomes.push(who(await asking.invoke('mineOfBoth', {}, 'ada')));
    expect(outcomes).toEqual([['confluence'], ['jira'], ['confluence'], 'answered']);
  });

  test('an error that the function has put another in the place of asks nobody', async () => {
    expect(await asking.invoke('mineOrOwnError', {}, 'ada')).toEqual({
      ok: false,
      error: { name: error.name, message: error.message, stack: expect.any(String) as string },
    });
  });

  test('a call as the app needs no consent, and one where nobody is there can get none', async () => {
    expect([await asking.call('issueAsApp'), await asking.invoke('mine')]).toEqual([
      answered('the app'),
      { ok: false, error },
    ]);
  });
});

test('a call as another person is refused', async () => {
  expect(await fixture.call('impersonate')).toEqual({
    error: {
      name: 'PROXY_ERR',
      message: 'Forge platform failed to process runtime HTTP request - 403 - IMPERSONATION_NOT_ALLOWED',
      status: 403,
      errorCode: 'IMPERSONATION_NOT_ALLOWED',
    },
  });
});

test('Jira is refused while the app is not connected to it, as a person and as the app', async () => {
  fixture.forge.installation.setJiraConnected(false);
  const refused = {
    error: {
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      message: 'Request jira is not allowed from confluence context.',
      status: 403,
    },
  };
  expect(await fixture.call('issue')).toEqual(refused);
  expect(await fixture.call('issueAsApp')).toEqual(refused);
  fixture.forge.installation.setJiraConnected(true);
  expect(await fixture.call('issue')).toEqual(answered('ada'));
});

test('egress that the manifest does not name is blocked', async () => {
  expect(await fixture.call('egress', { url: 'https://example.com/x' })).toEqual({
    value: { status: 403, body: '', proxyError: 'BLOCKED_EGRESS' },
  });
});

test('what the site does not model is answered with 501 and said in its log', async () => {
  const notModelled = (what: string) => {
    const message = `The local site does not model: ${what}`;
    return { value: { status: 501, body: JSON.stringify({ code: 'NOT_MODELLED', message }), proxyError: null } };
  };
  expect(await fixture.call('graph')).toEqual(notModelled('fpp app stargate POST /graphql'));
  expect(await fixture.call('anonymous')).toEqual(notModelled('fpp none jira GET /rest/api/3/issue/PAY-1'));
  expect(await fixture.call('egress', { url: 'https://allowed.example.com/x' })).toEqual(
    notModelled('egress GET https://allowed.example.com/x'),
  );
  expect(fixture.forge.log.entries).toContainEqual({
    level: 'error',
    source: 'site',
    text: 'The local site does not model: fpp app stargate POST /graphql',
  });
});

test('what a function throws comes back with its name and message', async () => {
  const result = await fixture.invoke('fail', {}, 'ada');
  expect(result).toMatchObject({ ok: false, error: { name: 'TypeError', message: 'on purpose' } });
});

test('the stack of an error names the source, not the bundle', async () => {
  const result = await fixture.invoke('fail', {}, 'ada');
  expect(result.ok ? '' : result.error.stack).toContain('fixture/src/index.ts');
});

test('what a function gives back is JSON', async () => {
  expect(await fixture.call('date')).toEqual({ at: '1970-01-01T00:00:00.000Z' });
});

test("the app's console goes to the log, under the name of the function", async () => {
  await fixture.call('say', { text: 'hello' });
  expect(fixture.forge.log.entries).toContainEqual({ level: 'info', source: 'resolver', text: 'said: hello' });
});

test.each(['never', 'busy'])('a function that runs too long (%s) is stopped, and the next one runs', async (name) => {
  expect(await fixture.invoke(name, {}, 'ada', 'hasty')).toEqual({
    ok: false,
    error: {
      name: 'FUNCTION_TIME_OUT',
      message: 'The function hasty was stopped at its time limit of 1 s.',
    },
  });
  expect(await fixture.call('page', { id: '7' }, 'ben')).toEqual(answered('ben'));
});

test('what is on its way to a function that was killed meanwhile is lost with it, and the next one runs', async () => {
  const { fetch } = fixture.products;
  fixture.products.fetch = async (request, principal) => {
    const killed = fixture.forge.kill();
    const response = await fetch(request, principal);
    // Dead, and not yet known to be: what is written to it now breaks the pipe.
    execFileSync('sleep', ['0.05']);
    void killed;
    return response;
  };
  const results = [await fixture.invoke('page', { id: '7' }, 'ada'), await fixture.invoke('page', { id: '7' }, 'ada')];
  fixture.products.fetch = fetch;
  const ended = { name: 'FunctionExited', message: 'The process that ran the function ended.' };
  expect([results, await fixture.call('page', { id: '7' }, 'ben')]).toEqual([
    [
      { ok: false, error: ended },
      { ok: false, error: ended },
    ],
    answered('ben'),
  ]);
});

test('functions that were packed before run as well', async () => {
  const bundle = await bundleFunctions(fixtureDir, readManifest(fixtureDir));
  const packaged = await startFixture({ bundleDir: bundle.dir });
  expect(await packaged.call('context')).toEqual({ accountId: 'ada', app: 'note' });
  await packaged.forge.stop();
  bundle.remove();
});

test('a folder without the packed functions is refused', async () => {
  await expect(startFixture({ bundleDir: fixtureDir })).rejects.toThrow(
    `${fixtureDir} has no index.cjs, events.cjs, looks.cjs. Run: npm run package`,
  );
});

test.each(['byline-look', 'status', 'validate', 'export-note'])(
  '%s, which somebody waits for, has 25 seconds',
  (key) => {
    const manifest = readManifest(fixtureDir);
    const asked = manifest.modules.function.find((one) => one.key === key);
    if (asked) asked.timeoutSeconds = 900;
    expect(timeLimitSecondsOf(manifest, key)).toBe(25);
  },
);

test('a resolver has at most 25 seconds, a consumer 55 unless it asks for more', () => {
  const manifest = readManifest(fixtureDir);
  const [resolver, , onPage, onJob, onFlakyJob] = manifest.modules.function;
  if (resolver) resolver.timeoutSeconds = 900;
  if (onFlakyJob) onFlakyJob.timeoutSeconds = 900;
  const limits = [resolver, onPage, onJob, onFlakyJob].map((one) => timeLimitSecondsOf(manifest, one?.key ?? ''));
  expect(limits).toEqual([25, 25, 55, 900]);
});

describe('a manifest', () => {
  const manifest = readFileSync(join(fixtureDir, 'manifest.yml'), 'utf8');
  const read = (text: string) => {
    const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
    writeFileSync(join(dir, 'manifest.yml'), text);
    try {
      return readManifest(dir);
    } finally {
      rmSync(dir, { recursive: true });
    }
  };

  test('with a module that the site does not model is refused, naming it', () => {
    const withPage = manifest.replace('modules:', 'modules:\n  confluence:globalPage: []');
    expect(() => read(withPage)).toThrow(/does not model modules of the type "confluence:globalPage"/);
  });

  test('that names a function it does not have is refused', () => {
    const renamed = manifest.replace('- key: on-page\n', '- key: other\n');
    expect(() => read(renamed)).toThrow('page-changed names the function "on-page", which is not among the functions.');
  });
});
