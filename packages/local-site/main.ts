/** The command `local-site`: runs an app of a folder on the local site until it is stopped. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareConfluencePage } from './confluence-page/prepare';
import { startSite, type LocalSite, type SiteOptions } from './site';

const usualPort = 8400;
const usage = `Usage: local-site [FOLDER] [--port PORT] [--fresh] [--plain] [--bundle FOLDER]

Runs the Forge app in FOLDER, which has its manifest.yml, in a Confluence and a Jira on this machine.
Without FOLDER, the app of the folder that you are in.

  --port PORT      where people open the site; ${usualPort} without it, or any free port if that is taken
  --fresh          forgets what the site holds
  --plain          shows plain pages, and installs no editor of Confluence
  --bundle FOLDER  runs functions that are packed already, instead of those in src/
`;

interface Arguments {
  appDir: string;
  fresh: boolean;
  isPlain: boolean;
  port: number;
  bundleDir?: string;
}

function readArguments(): Arguments | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      plain: { type: 'boolean', default: false },
      port: { type: 'string' },
      bundle: { type: 'string' },
    },
  });
  if (values.help) return undefined;
  const [folder = '.', second] = positionals;
  if (second !== undefined)
    throw new Error(`The site runs one app, so "${second}" is one folder too many.\n\n${usage}`);
  const appDir = resolve(folder);
  if (!existsSync(join(appDir, 'manifest.yml'))) {
    throw new Error(`${appDir} has no manifest.yml. Name the folder of a Forge app.\n\n${usage}`);
  }
  const port = values.port === undefined ? usualPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port ?? ''} is not a port. Use a number from 0 to 65535.`);
  }
  return {
    appDir,
    fresh: values.fresh,
    isPlain: values.plain,
    port,
    ...(values.bundle !== undefined && { bundleDir: resolve(values.bundle) }),
  };
}

async function startOnFreePort(options: SiteOptions & { port: number }): Promise<LocalSite> {
  try {
    return await startSite(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.log(`Port ${options.port} is taken, so another one is used.`);
    return startSite({ ...options, port: 0 });
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (given === undefined) {
    console.log(usage);
    return;
  }
  const { isPlain, ...options } = given;
  const dataFile = join(options.appDir, '.local-site/data.json');
  const site = await startOnFreePort({ ...options, dataFile, quiet: false, confluencePage: !isPlain });
  // The first request bundles the pages: now, so that the first visit is quick.
  await fetch(site.url);
  console.log(`
  Confluence and Jira, with the app installed:

    ${site.url}

  Stop with Ctrl-C. What you write is kept; start over with --fresh.
`);
  if (!isPlain) getConfluencePageReady();
  const stop = () => {
    void site.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** The site is used meanwhile: its pages are the plain ones until Confluence's own are there. */
function getConfluencePageReady(): void {
  const say = (progress: string) => {
    console.log(`  ${progress}`);
  };
  prepareConfluencePage(say).catch((error: unknown) => {
    console.error(
      `  Confluence’s editor could not be got ready, so pages stay plain ones. Check the connection to npm’s registry, ` +
        `then start again. ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
