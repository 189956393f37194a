/**
 * Builds the page of each surface on its own: together they would be cut into many small files, where surfaces share
 * modules, and a browser waits for the last of them.
 */
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { firstLoad } from './firstLoad.mjs';
import { inlineRuntime } from './inlineRuntime.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
for (const [index, name] of pages.entries()) {
  const page = `${root}${name}`;
  await build({
    root,
    configFile: `${root}vite.config.mts`,
    logLevel: 'warn',
    plugins: [inlineRuntime()],
    build: {
      emptyOutDir: false,
      copyPublicDir: index === 0,
      rolldownOptions: { input: page, output: { codeSplitting: { groups: [firstLoad(page)] } } },
    },
  });
}
