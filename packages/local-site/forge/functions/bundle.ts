/** The functions as a deployment packs them: one CommonJS file a handler module, with everything it imports inside. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Manifest } from '../manifest';

export interface Bundle {
  /** Where `<module>.cjs` of each handler `<module>.<function>` lies. */
  dir: string;
  /** The files in each handler module's bundle, from the app's folder; known only where the bundles were made here. */
  modules: Readonly<Record<string, readonly string[]>>;
  remove(): void;
}

/** Bundles `src/` of the app into a folder of its own. */
export async function bundleFunctions(appDir: string, manifest: Manifest): Promise<Bundle> {
  const dir = mkdtempSync(join(tmpdir(), 'local-site-functions-'));
  const { metafile } = await build({
    absWorkingDir: appDir,
    entryPoints: Object.fromEntries(handlerModules(manifest).map((module) => [module, join(appDir, 'src', module)])),
    outdir: dir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    metafile: true,
    logLevel: 'error',
  });
  const modules = Object.fromEntries(
    handlerModules(manifest).map((module) => [module, modulesIn(metafile, join(dir, `${module}.cjs`), appDir)]),
  );
  return {
    dir,
    modules,
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function modulesIn({ outputs }: Metafile, file: string, appDir: string): string[] {
  const output = Object.entries(outputs).find(([path]) => resolve(appDir, path) === file);
  return Object.keys(output?.[1].inputs ?? {});
}

/** Takes functions that were packed before, such as by Atlassian's own bundler. */
export function packagedFunctions(dir: string, manifest: Manifest): Bundle {
  const missing = handlerModules(manifest).filter((module) => !existsSync(join(dir, `${module}.cjs`)));
  if (missing.length > 0) {
    throw new Error(`${dir} has no ${missing.map((module) => `${module}.cjs`).join(', ')}. Run: npm run package`);
  }
  return { dir: resolve(dir), modules: {}, remove: () => undefined };
}

function handlerModules(manifest: Manifest): string[] {
  return [...new Set(manifest.modules.function.map(({ handler }) => handler.slice(0, handler.lastIndexOf('.'))))];
}
