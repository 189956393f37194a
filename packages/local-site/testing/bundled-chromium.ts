/** The Chromium inside the npm package `@sparticuz/chromium`, with the libraries and fonts it brings. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const name = '@sparticuz/chromium';
const folder = folderOfInstalled();

/** In the cache of the `node_modules` that has the package, by its version. Read as a file: the package exports no manifest. */
function folderOfInstalled(): string {
  const modules = (require.resolve.paths(name) ?? []).find((path) => existsSync(join(path, name, 'package.json')));
  if (modules === undefined) throw new Error(`${name} is not installed. Run: npm ci`);
  const manifest: unknown = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return resolve(modules, '.cache', `chromium-${z.object({ version: z.string() }).parse(manifest).version}`);
}

/** Unpacks it on the first call after an install; returns where it is and the environment it needs. */
export async function unpackBundledChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(folder)) await unpackOnce();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Several test processes may come here at once: each unpacks for itself, the first to rename wins. */
async function unpackOnce(): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(own);
    await writeFile(join(own, 'fonts.conf'), fontsConf);
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function unpackInto(target: string): Promise<void> {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: __dirname,
    // The package unpacks the system libraries Chromium needs only where it believes to run on AWS Lambda.
    env: { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}

/** The package's own fonts.conf names folders of AWS Lambda. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
