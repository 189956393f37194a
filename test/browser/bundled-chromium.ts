/** The Chromium inside the npm package `@sparticuz/chromium`, with the libraries and fonts it brings. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { devDependencies } from '../../package.json';

const run = promisify(execFile);
const folder = resolve(__dirname, '../../node_modules/.cache', `chromium-${devDependencies['@sparticuz/chromium']}`);

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
