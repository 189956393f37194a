import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../testing/browser';
import { startFixtureSite, type FixtureSite } from './fixture/site';
import { until } from '../until';

let site: FixtureSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startFixtureSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.request.get(`${site.url}/_site/session`);
  await page.goto(site.url);
});
afterEach(() => page.close());

/** Shows the fixture's macro, or its config, and gives its frame. */
async function mount({ entry, handlers = '{}' }: { entry?: 'config'; handlers?: string } = {}): Promise<Frame> {
  const surface = { moduleKey: 'note', entry, localId: 'here', title: 'Note', extension: { content: { id: '7' } } };
  await page.evaluate(`
    window.received = [];
    window.surface = host.mountModule(document.querySelector('main'), ${JSON.stringify(surface)}, ${handlers});
  `);
  return frameOf('main iframe');
}

async function frameOf(selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  if (frame === null) throw new Error(`${selector} is no frame.`);
  await until(frame, 'window.forge !== undefined');
  return frame;
}

/** What an expression in the frame gives, or the error it rejects with. */
const outcome = (frame: Frame, expression: string) =>
  frame.evaluate(`(async () => {
    try { return { value: await (${expression}) }; }
    catch (error) { return { error: error.message, code: error.code }; }
  })()`);

test('a surface invokes its resolver as the person who looks', async () => {
  const frame = await mount();
  expect(await outcome(frame, `forge.invoke('context')`)).toEqual({ value: { accountId: 'ada', app: 'note' } });
});

test('a surface is told what went wrong in its resolver', async () => {
  const frame = await mount();
  expect(await outcome(frame, `forge.invoke('fail')`)).toEqual({
    error: 'There was an error invoking the function - on purpose',
  });
});

describe('where people are asked for their consent', () => {
  beforeEach(() => {
    site.forge.consents.forget();
    site.settings.set({ consent: 'asked' });
  });
  afterEach(() => {
    site.settings.set({ consent: 'given' });
  });
  const prompt = () => page.getByRole('region', { name: 'Allow access for Note' });

  test('the platform asks in the place of the surface, and its calls go on once the person allows it', async () => {
    const frame = await mount();
    const calls = outcome(frame, `Promise.all([forge.invoke('mine'), forge.invoke('mine')]).then((all) => all.length)`);
    await prompt().waitFor();
    const words = await prompt().getByRole('paragraph').innerText();
    const isHidden = await page.locator('main iframe').isHidden();
    await prompt().getByRole('button', { name: 'Allow access' }).click();
    expect([words, isHidden, await calls, await prompt().count(), await page.locator('main iframe').count()]).toEqual([
      '“Note” needs your permission to use Confluence as you.',
      true,
      { value: 2 },
      0,
      1,
    ]);
  });

  test('who has allowed one product is asked about the other', async () => {
    const frame = await mount();
    const call = outcome(frame, `forge.invoke('mineOfBoth').then(({ status }) => status)`);
    await prompt().getByText('use Confluence as you').waitFor();
    await prompt().getByRole('button', { name: 'Allow access' }).click();
    await prompt().getByText('use Jira as you').waitFor();
    await prompt().getByRole('button', { name: 'Allow access' }).click();
    expect(await call).toEqual({ value: 200 });
  });

  test('a surface that goes away takes the question with it', async () => {
    const frame = await mount();
    void outcome(frame, `forge.invoke('mine')`).catch(() => undefined);
    await prompt().waitFor();
    await page.evaluate('surface.destroy()');
    expect(await prompt().count()).toBe(0);
  });
});

test('what a surface sends is JSON: a date arrives as text', async () => {
  const frame = await mount();
  expect(await outcome(frame, `forge.invoke('echo', { at: new Date(0) })`)).toEqual({
    value: { at: '1970-01-01T00:00:00.000Z' },
  });
});

test('a surface learns where it stands', async () => {
  const frame = await mount();
  expect(
    await outcome(frame, `forge.view.getContext().then(({ moduleKey, extension }) => ({ moduleKey, extension }))`),
  ).toEqual({
    value: {
      moduleKey: 'note',
      extension: {
        type: 'macro',
        content: { id: '7', type: 'page', subtype: null },
        space: { id: '1', key: 'DOCS' },
        isEditing: false,
        references: [],
      },
    },
  });
});

test('a surface asks a product through its host', async () => {
  const frame = await mount();
  expect(
    await outcome(frame, `forge.requestConfluence('/wiki/api/v2/spaces/1').then((response) => response.json())`),
  ).toEqual({ value: { id: '1', key: 'DOCS' } });
});

test('an operation that the host does not know is refused by name', async () => {
  const frame = await mount();
  expect(await outcome(frame, `__bridge.callBridge('openRovo', {})`)).toEqual({
    error: 'The local site does not model "openRovo" of @forge/bridge.',
  });
});

test('functions cross the bridge: a listener hears what is emitted, until it unsubscribes', async () => {
  const frame = await mount();
  const heard = outcome(
    frame,
    `(async () => {
      const heard = [];
      const subscription = await forge.events.on('NOTED', (payload) => heard.push(payload));
      await forge.events.emit('NOTED', { at: new Date(0) });
      await subscription.unsubscribe();
      await forge.events.emit('NOTED', 'too late');
      await forge.view.getContext();
      return heard;
    })()`,
  );
  expect(await heard).toEqual({ value: [{ at: '1970-01-01T00:00:00.000Z' }] });
});

test('the history of a page of the app is in the browser’s address, below the page’s path', async () => {
  await page.evaluate(`history.replaceState(null, '', '/apps/notes?by=title')`);
  const frame = await mount({ handlers: `{ path: '/apps/notes' }` });
  const first = await frame.evaluate(`(async () => {
    const { location, replace, push } = await forge.view.createHistory();
    replace('/?by=day');
    push('/mine?by=day');
    return location;
  })()`);
  await page.waitForURL('**/apps/notes/mine?by=day');
  await page.goBack();
  await page.waitForURL('**/apps/notes?by=day');
  expect(first).toEqual({ pathname: '/', search: '?by=title', hash: '', state: null });
});

test('a history tells its listeners where the surface went', async () => {
  const frame = await mount();
  const went = `(async () => {
    const history = await forge.view.createHistory();
    const seen = new Promise((resolve) => history.listen(({ pathname, search }) => resolve(pathname + search)));
    history.push('/settings?tab=2');
    return seen;
  })()`;
  expect(await outcome(frame, went)).toEqual({ value: '/settings?tab=2' });
});

test('a place is named by its address on the site', async () => {
  const frame = await mount();
  const url = (location: object) => outcome(frame, `forge.router.getUrl(${JSON.stringify(location)}).then(String)`);
  expect(await url({ target: 'contentView', contentId: '7' })).toEqual({
    value: `${site.url}/wiki/spaces/DOCS/pages/7`,
  });
  expect(await url({ target: 'contentEdit', contentId: '7' })).toEqual({
    value: `${site.url}/wiki/spaces/DOCS/pages/edit-v2/7`,
  });
  expect(await url({ target: 'issue', issueKey: 'PAY-1' })).toEqual({ value: `${site.url}/browse/PAY-1` });
  expect(await url({ target: 'dashboard', dashboardId: '1' })).toEqual({
    error: 'The local site does not model this place to navigate to: {"target":"dashboard","dashboardId":"1"}',
  });
});

describe('view.submit', () => {
  const handlers = '{ submit: (submission) => { window.received.push(submission); return true; } }';
  const submit = async (payload: unknown) =>
    outcome(await mount({ entry: 'config', handlers }), `forge.view.submit(${JSON.stringify(payload)})`);
  const document = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };

  test('hands the config and the body to the host page', async () => {
    expect(await submit({ config: { a: 1 }, body: document })).toEqual({});
    expect(await page.evaluate('window.received')).toEqual([{ config: { a: 1 }, body: document }]);
  });

  test.each([
    [[], 'INVALID_PAYLOAD', 'The payload must be an object with a config.'],
    [{ config: {}, other: 1 }, 'INVALID_PAYLOAD', 'The payload must not have other.'],
    [{ body: document }, 'INVALID_CONFIG', 'config is required and must be an object.'],
    [{ config: { a: { b: null } } }, 'INVALID_CONFIG', 'config.a.b is null, which a config must not hold.'],
    [{ config: { a: [[1]] } }, 'INVALID_CONFIG', 'config.a has an array directly inside an array.'],
    [{ config: { a: [1, 'b'] } }, 'INVALID_CONFIG', 'config.a has values of more than one type.'],
    [{ config: {}, body: { type: 'doc' } }, 'INVALID_BODY', 'body must be an ADF document with content.'],
  ])('refuses %j', async (payload, code, message) => {
    expect(await submit(payload)).toEqual({ error: `${code}: ${message}`, code });
    expect(await page.evaluate('window.received')).toEqual([]);
  });

  test('is refused where the surface is no config', async () => {
    expect(await outcome(await mount(), `forge.view.submit({ config: {} })`)).toEqual({
      error: "this resource's view is not submittable.",
    });
  });
});

test('view.close tells the host page and the listeners of the surface', async () => {
  const frame = await mount({ entry: 'config', handlers: '{ close: (payload) => window.received.push(payload) }' });
  const closed = `(async () => {
    const heard = new Promise((resolve) => forge.view.onClose(resolve));
    await forge.view.close({ reason: 'cancelled' });
    return heard;
  })()`;
  expect(await outcome(frame, closed)).toEqual({ value: { reason: 'cancelled' } });
  expect(await page.evaluate('window.received')).toEqual([{ reason: 'cancelled' }]);
});

test('a surface that is not in a dialog cannot be closed', async () => {
  expect(await outcome(await mount(), 'forge.view.close()')).toEqual({
    error: "this resource's view is not closable.",
  });
});

test('a surface follows the theme once it asks to', async () => {
  const frame = await mount();
  const mode = 'document.documentElement.dataset.colorMode';
  await page.evaluate(`window.surface.setTheme('dark')`);
  expect(await outcome(frame, `forge.view.getContext().then(() => ${mode})`)).toEqual({});
  expect(
    await outcome(frame, `forge.view.theme.enable().then(() => forge.view.getContext()).then(() => ${mode})`),
  ).toEqual({
    value: 'light',
  });
  await page.evaluate(`window.surface.setTheme('dark')`);
  await until(frame, `${mode} === 'dark'`);
});

test('a surface is as high as what it shows', async () => {
  const frame = await mount();
  const height = `document.querySelector('main iframe').getBoundingClientRect().height`;
  await frame.evaluate(`document.querySelector('main').style.height = '600px'`);
  await page.waitForFunction(`${height} > 600 && ${height} < 650`);
  await frame.evaluate(`document.querySelector('main').style.height = '100px'`);
  await page.waitForFunction(`${height} > 100 && ${height} < 150`);
});

test('a flag is shown, and closed again', async () => {
  const frame = await mount();
  await frame.evaluate(`window.flag = forge.showFlag({ id: 'saved', title: 'Saved', type: 'success' })`);
  await page.waitForSelector('[data-flag="saved"]:has-text("Saved")');
  await frame.evaluate('window.flag.close()');
  await page.waitForSelector('[data-flag="saved"]', { state: 'detached' });
});

test('a modal shows another surface, and gives its answer to the one that opened it', async () => {
  const frame = await mount();
  await frame.evaluate(`void (window.answer = new Promise((resolve) => {
    new forge.Modal({ resource: 'ui/settings', context: { from: 'note' }, onClose: resolve }).open();
  }))`);
  const modal = await frameOf('dialog iframe');
  expect(await modal.title()).toBe('Settings');
  expect(await outcome(modal, `forge.view.getContext().then(({ extension }) => extension.modal)`)).toEqual({
    value: { from: 'note' },
  });
  await modal.evaluate(`void forge.view.close({ saved: true })`);
  expect(await outcome(frame, 'window.answer')).toEqual({ value: { saved: true } });
  expect(await page.locator('dialog').count()).toBe(0);
});

test('a script that the page did not come with is blocked, and reported', async () => {
  const frame = await mount();
  const blocked = page.waitForRequest(`${site.resourceUrl}/csp-report`);
  await frame.evaluate(
    `document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }))`,
  );
  await (await blocked).response();
  expect(await frame.evaluate('window.ran')).toBeUndefined();
  expect(site.cspReports).toEqual([
    { 'csp-report': expect.objectContaining({ 'violated-directive': 'script-src-elem' }) as unknown },
  ]);
});

test('a surface cannot reach into its host', async () => {
  const frame = await mount();
  expect(await outcome(frame, 'window.parent.document')).toEqual({
    error: expect.stringContaining('Blocked a frame with origin') as string,
    code: 18,
  });
});

test('what cannot be shown is said in its place', async () => {
  const nowhere = { moduleKey: 'missing', localId: 'here', title: 'Missing', extension: {} };
  await page.evaluate(`host.mountModule(document.querySelector('main'), ${JSON.stringify(nowhere)})`);
  expect(await page.textContent('main [role=alert]')).toBe('The app has no surface for "missing".');
});
