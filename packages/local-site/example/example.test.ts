/** The example app as its readers run it: by its own command, from its own folder, in a browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../testing/browser';

let command: ChildProcess;
let url: string;
let browser: Browser;
beforeAll(async () => {
  command = spawn('npm', ['start', '--silent', '--', '--fresh', '--plain', '--port', '0'], {
    cwd: __dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what npm starts ends with it.
    detached: true,
  });
  [url, browser] = await Promise.all([addressOf(command), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  const ended = once(command, 'exit');
  if (command.pid !== undefined) process.kill(-command.pid, 'SIGTERM');
  await ended;
});

/** The address that the command prints once the site is there; throws with what it said where it ends before. */
async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = '';
  stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  for await (const text of stdout ?? []) {
    said += String(text);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (address !== null) {
      stdout?.resume();
      return address[0];
    }
  }
  throw new Error(`The command ended without an address: ${said}`);
}

/** A page of the site, open as a person of the example's seed. */
async function openAs(name: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  const session = (await (await page.request.get(`${url}/_site/session`)).json()) as {
    people: { accountId: string; displayName: string }[];
  };
  const accountId = session.people.find(({ displayName }) => displayName === name)?.accountId;
  await page.request.post(`${url}/_site/session`, { data: { accountId }, headers: { origin: url } });
  await page.goto(`${url}${path}`);
  return page;
}

async function writeNote(path: string, text: string): Promise<void> {
  const page = await openAs('Alma Reyes', path);
  const note = page.frameLocator('iframe');
  await note.getByRole('textbox', { name: 'Note' }).fill(text);
  await note.getByRole('button', { name: 'Save note' }).click();
  await note.getByText('Note saved').waitFor();
  await page.close();
}

test('a note that names an issue is beside that issue, for who may see its page', async () => {
  await writeNote('/wiki/spaces/TEAM/pages/131102', 'Before DEMO-1 is done');
  await writeNote('/wiki/spaces/TEAM/pages/131103', 'Paid once DEMO-1 is done');
  const notesSeenBy = async (name: string) => {
    const page = await openAs(name, '/browse/DEMO-1');
    const items = page.frameLocator('iframe').getByRole('listitem');
    await items.first().waitFor();
    const texts = await items.allTextContents();
    await page.close();
    return texts.sort();
  };
  expect([await notesSeenBy('Alma Reyes'), await notesSeenBy('Bo Chen')]).toEqual([
    ['Plans: Before DEMO-1 is done', 'Salaries: Paid once DEMO-1 is done'],
    ['Plans: Before DEMO-1 is done'],
  ]);
});

test('a change of a page reaches its note through the event and the queue', async () => {
  const page = await openAs('Alma Reyes', '/');
  const address = `${url}/wiki/api/v2/pages/131102`;
  const read = await page.request.get(`${address}?body-format=atlas_doc_format`, { headers: { origin: url } });
  const { title, body } = (await read.json()) as { title: string; body: { atlas_doc_format: { value: string } } };
  const { value } = body.atlas_doc_format;
  await page.request.put(address, {
    headers: { origin: url },
    data: {
      id: '131102',
      status: 'current',
      title,
      version: { number: 2 },
      body: { representation: 'atlas_doc_format', value },
    },
  });
  await page.request.get(`${url}/_site/idle`);
  await page.goto(`${url}/wiki/spaces/TEAM/pages/131102`);
  await page.frameLocator('iframe').getByText('Last change of the page: version 2').waitFor();
});
