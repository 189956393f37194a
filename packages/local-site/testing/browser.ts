/** The browser that tests and screenshots drive: whichever this machine has, else the one npm installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { unpackBundledChromium } from './bundled-chromium';

type Found = { executablePath: string; env?: Record<string, string> };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

function named(): Found | undefined {
  const executablePath = process.env.CHROMIUM;
  if (executablePath === undefined || executablePath === '') return undefined;
  if (existsSync(executablePath)) return { executablePath };
  throw new Error(`CHROMIUM names ${executablePath}, which does not exist. Correct it, or unset it.`);
}

function installed(): Found | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = [...onPath, ...macApplications, chromium.executablePath()].find((path) => existsSync(path));
  return executablePath === undefined ? undefined : { executablePath };
}

async function bundled(): Promise<Found | undefined> {
  return process.platform === 'linux' && process.arch === 'x64' ? unpackBundledChromium() : undefined;
}

async function find(): Promise<Found> {
  const found = named() ?? installed() ?? (await bundled());
  if (found !== undefined) return found;
  throw new Error(
    'No Chrome or Chromium was found, and the one that npm installs runs on 64-bit Intel Linux alone. ' +
      'Run `npx playwright-core install chromium`, or set CHROMIUM to the path of a browser.',
  );
}

/**
 * A headless Chromium: the one that `BROWSER_SERVER` names, shared by the files of a test run, or one of its own. Throws,
 * with what to run, where there is none. The caller closes it, which leaves a shared one to the others.
 */
export async function launchBrowser(): Promise<Browser> {
  const { BROWSER_SERVER } = process.env;
  return BROWSER_SERVER === undefined ? chromium.launch(await launchOptions()) : chromium.connect(BROWSER_SERVER);
}

/** Starts the Chromium that files of a test run share. */
export const launchBrowserServer = async (): Promise<BrowserServer> => chromium.launchServer(await launchOptions());

async function launchOptions() {
  const { executablePath, env } = await find();
  return { executablePath, args: quiet, env: { ...definedEnvironment(), ...env } };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
