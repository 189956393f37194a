/** Has Confluence's renderer and editor ready to be served: installed and bundled, unless they are already. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildKey } from './build-key';
import { buildFolder, buildsFolder, isBuilt } from './builds';
import { bundle } from './bundle';
import { install, isInstalled, packageCount } from './install';
import { onlyOne } from './only-one';

const heartbeatMilliseconds = 15_000;

/** `say` is told of each step and how it goes on. Throws where a step fails; what was there before stays. */
export async function prepareConfluencePage(say: (progress: string) => void): Promise<void> {
  const key = buildKey();
  if (isBuilt(key)) return;
  const waiting = () => {
    say('Confluence’s editor: another process is getting it ready, so this one waits for it.');
  };
  await onlyOne(join(__dirname, '.preparing'), waiting, async () => {
    if (isBuilt(key)) return;
    const begun = Date.now();
    if (!isInstalled()) {
      await step(say, `installing ${String(packageCount())} packages (about a minute, the first time only)`, install);
    }
    await step(say, 'bundling it', () => build(key));
    say(`Confluence’s editor: ready after ${secondsSince(begun)}.`);
  });
}

async function step(say: (progress: string) => void, what: string, work: () => Promise<void>): Promise<void> {
  const begun = Date.now();
  say(`Confluence’s editor: ${what} …`);
  const heartbeat = setInterval(() => {
    say(`Confluence’s editor: still ${what}, for ${secondsSince(begun)} now …`);
  }, heartbeatMilliseconds);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
  }
}

const secondsSince = (begun: number): string => `${String(Math.round((Date.now() - begun) / 1000))} s`;

/** Builds beside the earlier ones, and takes their place once all is there. */
async function build(key: string): Promise<void> {
  mkdirSync(buildsFolder, { recursive: true });
  const unfinished = `${buildFolder(key)}.unfinished`;
  await bundle(unfinished);
  renameSync(unfinished, buildFolder(key));
  for (const name of readdirSync(buildsFolder)) {
    if (name !== key) rmSync(join(buildsFolder, name), { recursive: true });
  }
}
