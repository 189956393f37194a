import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ada, emma } from './products/people';
import { startSite, type LocalSite } from './site';

const basic = (email: string) => ({ authorization: `Basic ${Buffer.from(`${email}:local`).toString('base64')}` });

async function rest(site: LocalSite, path: string, body?: unknown) {
  const response = await fetch(`${site.url}${path}`, {
    headers: { ...basic(ada.email), 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function createPage(site: LocalSite, title: string): Promise<string> {
  const { body: spaces } = await rest(site, '/wiki/api/v2/spaces?keys=ENG');
  const [space] = spaces.results as { id: string }[];
  const document = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };
  const { body } = await rest(site, '/wiki/api/v2/pages', {
    spaceId: space?.id,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
  });
  return String(body.id);
}

describe('a running site', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  test('serves its start page, and says of a path that is none that there is no page', async () => {
    const start = await fetch(site.url);
    expect([start.status, start.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const none = await fetch(`${site.url}/nothing/here`);
    expect([none.status, await none.text()]).toEqual([404, 'There is no such page.']);
  });

  test('refuses an endpoint that it does not model, loudly', async () => {
    const path = '/wiki/api/v2/blogposts';
    expect((await rest(site, path)).status).toBe(501);
    const text = `GET ${path} exists at Atlassian, not modelled by the local site`;
    expect(site.log.entries).toContainEqual({ level: 'error', source: 'site', text });
  });

  test("calls the app's functions as a surface does", async () => {
    const pageId = await createPage(site, 'For a surface');
    const answer = await site.invokeResolver({
      accountId: ada.accountId,
      moduleKey: 'tdd',
      extension: { content: { id: pageId } },
      name: 'getDesign',
      payload: { pageId },
    });
    expect(answer).toMatchObject({ ok: true, value: { ok: true, value: { design: { pageId } } } });
  });

  test('does not show the app on a page to who may not see it', async () => {
    const call = {
      accountId: emma.accountId,
      moduleKey: 'epic-designs',
      extension: { issue: { key: 'OPS-1' } },
      name: 'getEpicDesigns',
    };
    await expect(site.invokeResolver(call)).rejects.toThrow('There is no issue OPS-1, or you may not see it.');
  });

  test('tells which requests to the products came through the app', async () => {
    const pageId = await createPage(site, 'Counted');
    await site.queueIdle();
    await fetch(`${site.url}/_site/requests`, { method: 'DELETE' });
    await site.invokeResolver({
      accountId: ada.accountId,
      moduleKey: 'tdd',
      extension: { content: { id: pageId } },
      name: 'startPicker',
    });
    const { requests } = (await (await fetch(`${site.url}/_site/requests`)).json()) as {
      requests: { method: string; principal: { throughApp: boolean } }[];
    };
    const methods = requests.filter(({ principal }) => principal.throughApp).map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });
});

describe('the data of a site', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'local-site-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  test('survives a restart, and is forgotten by a fresh start', async () => {
    const dataFile = join(dir, 'data.json');
    const first = await startSite({ dataFile });
    const pageId = await createPage(first, 'Kept');
    await first.queueIdle();
    await first.stop();
    const titles: unknown[] = [];
    for (const fresh of [false, true]) {
      const again = await startSite({ dataFile, fresh });
      titles.push((await rest(again, `/wiki/api/v2/pages/${pageId}`)).body.title);
      await again.stop();
    }
    expect(titles).toEqual(['Kept', undefined]);
  });
});

test('a port that is taken is refused, and whatever had started is stopped', async () => {
  const site = await startSite();
  const port = Number(new URL(site.url).port);
  await expect(startSite({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await site.stop();
});
