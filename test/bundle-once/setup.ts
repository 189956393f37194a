import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleFunctions } from '../../packages/local-site/forge/functions/bundle';
import { readManifest } from '../../packages/local-site/forge/manifest';

const repository = resolve(__dirname, '../..');

/**
 * Bundles the app's functions once for all local sites of a run, which find them by `BUNDLE_DIR`, and gives them a folder
 * for what else one of them makes and the others take. Where nothing else is said, they play the platform at its strictest.
 */
export default async function setup(): Promise<void> {
  process.env.SITE_SETTINGS ??= 'strictest';
  process.env.KEPT_TEXTS = mkdtempSync(join(tmpdir(), 'local-site-kept-texts-'));
  process.env.BUNDLE_DIR = (await bundleFunctions(repository, readManifest(repository))).dir;
}
