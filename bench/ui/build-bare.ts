import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlineConfig } from 'vite';
import { firstLoad } from '../../static/build/firstLoad.mjs';

const here = join(__dirname, 'bare');
const page = join(here, 'index.html');
const appConfig = join(__dirname, '../../static/vite.config.mts');

/** Builds the bare page as the surfaces are built; the folder it is in. */
export async function buildBare(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'bare-page-'));
  const { build } = await import('vite');
  const { default: config } = (await import(pathToFileURL(appConfig).href)) as { default: InlineConfig };
  await build({
    ...config,
    configFile: false,
    root: here,
    logLevel: 'warn',
    build: {
      ...config.build,
      outDir,
      emptyOutDir: false,
      rolldownOptions: { input: page, output: { codeSplitting: { groups: [firstLoad(page)] } } },
    },
  });
  return outDir;
}
