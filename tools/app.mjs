/** What both tools need: the app's root, its manifest, and a way to fail that reads well. */
import console from 'node:console';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { ConfigFile, FileSystemReader } from '@forge/cli-shared';

export const root = fileURLToPath(new URL('..', import.meta.url));

// Atlassian's packages look for manifest.yml, tsconfig.json and src/ in the working directory.
process.chdir(root);

export const files = new FileSystemReader();
export const configFile = new ConfigFile(files, undefined);

export const logger = {
  debug: () => undefined,
  info: console.log,
  warn: console.warn,
  error: console.error,
};

/** Of Atlassian's remote feature flags, the one that these tools read: the runtimes a deployment refuses. */
export const featureFlags = { getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'] };

/** A failure that needs no stack trace: what is wrong, and what to do. */
export class Refused extends Error {}

/** Runs a tool; says why it failed, and makes the process fail. */
export async function run(tool) {
  try {
    await tool();
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error);
    process.exitCode = 1;
  }
}
