/** A resource of the manifest, checked as a deployment checks it. */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BridgeScriptService, IframeResizerScriptService } from '@forge/cli-shared';
import { Refused, root } from '../app.mjs';

/** Forge's limits for one resource. */
const maxFiles = 5000;
const maxBytes = 100 * 1024 * 1024;

const mainPage = 'index.html';
const bridge = new BridgeScriptService();
const resizer = new IframeResizerScriptService();

/** Copies a resource to `folder` with Forge's two scripts in its pages. Refuses what a deployment would refuse. */
export async function packageResource({ key, path, entry }, folder) {
  const source = join(root, path);
  if (!existsSync(source)) throw new Refused(`The resource "${key}" has no folder ${path}. Run npm run build.`);
  await cp(source, folder, { recursive: true });
  const pages = Object.values(entry ?? { main: mainPage });
  for (const page of pages) await checkPage(key, join(folder, page));
  if (existsSync(join(folder, mainPage))) await addScripts(join(folder, mainPage));
  const size = await measure(folder);
  if (size.files > maxFiles || size.bytes > maxBytes) {
    throw new Refused(
      `The resource "${key}" has ${size.files} files of ${size.bytes} bytes; Forge takes ${maxFiles} and ${maxBytes}.`,
    );
  }
  return size;
}

async function checkPage(key, page) {
  if (!existsSync(page)) throw new Refused(`The resource "${key}" lacks ${page}, which the manifest names.`);
  if (!/<html[\s>]/i.test(await readFile(page, 'utf8'))) {
    throw new Refused(`${page} has no <html> element: a deployment refuses it.`);
  }
}

/** The Forge CLI puts its scripts into index.html alone; other entries get theirs from the platform. */
async function addScripts(page) {
  const withResizer = resizer.injectIframeResizer(await readFile(page), () => undefined);
  await writeFile(
    page,
    bridge.injectBridgeCore(withResizer, () => undefined),
  );
}

async function measure(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
