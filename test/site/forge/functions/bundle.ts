/** The functions as a deployment packs them: one CommonJS file a handler module, with everything it imports inside. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Manifest } from '../manifest';

export interface Bundle {
  /** Where `<module>.cjs` of each handler `<module>.<function>` lies. */
  dir: string;
  remove(): void;
}

/** Bundles `src/` of the app into a folder of its own. */
export async function bundleFunctions(appDir: string, manifest: Manifest): Promise<Bundle> {
  const dir = mkdtempSync(join(tmpdir(), 'local-site-functions-'));
  await build({
    absWorkingDir: appDir,
    entryPoints: Object.fromEntries(handlerModules(manifest).map((module) => [module, join(appDir, 'src', module)])),
    outdir: dir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'error',
  });
  return {
    dir,
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Takes functions that were packed before, such as by Atlassian's own bundler. */
export function packagedFunctions(dir: string, manifest: Manifest): Bundle {
  const missing = handlerModules(manifest).filter((module) => !existsSync(join(dir, `${module}.cjs`)));
  if (missing.length > 0) {
    throw new Error(`${dir} has no ${missing.map((module) => `${module}.cjs`).join(', ')}. Run: npm run package`);
  }
  return { dir: resolve(dir), remove: () => undefined };
}

function handlerModules(manifest: Manifest): string[] {
  return [...new Set(manifest.modules.function.map(({ handler }) => handler.slice(0, handler.lastIndexOf('.'))))];
}
