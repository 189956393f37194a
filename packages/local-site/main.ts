/** `npm start`: runs the local site until it is stopped. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareConfluencePage } from './confluence-page/prepare';
import { startSite, type LocalSite, type SiteOptions } from './site';

const usualPort = 8400;
const dataFile = resolve(__dirname, '../../.local-site/data.json');

interface Arguments {
  fresh: boolean;
  port: number;
  bundleDir?: string;
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: { fresh: { type: 'boolean', default: false }, port: { type: 'string' }, bundle: { type: 'string' } },
  });
  const port = values.port === undefined ? usualPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port ?? ''} is not a port. Use a number from 0 to 65535.`);
  }
  return { fresh: values.fresh, port, ...(values.bundle !== undefined && { bundleDir: resolve(values.bundle) }) };
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
  const site = await startOnFreePort({ ...readArguments(), dataFile, quiet: false, confluencePage: true });
  // The first request bundles the pages: now, so that the first visit is quick.
  await fetch(site.url);
  console.log(`
  Confluence and Jira, with the app installed:

    ${site.url}

  Stop with Ctrl-C. What you write is kept; start over with: npm start -- --fresh
`);
  getConfluencePageReady();
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
