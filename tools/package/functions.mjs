/** The functions' bundle, made by the bundler that `forge deploy` uses. */
import { cp, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import { getEntryPoints, getNodeBundler } from '@forge/bundler';
import { configFile, logger, Refused, root } from '../app.mjs';

// The bundler refuses to run where `require.main` is undefined, as it is under an ES module.
process.mainModule ??= createRequire(import.meta.url).cache[createRequire(import.meta.url).resolve('@forge/bundler')];

/** Atlassian's wrapper is to be had only from its network, and belongs to the deployment. */
const noWrapper = {
  getNodeRuntimeWrapper: async () => ({ script: '', source: '', version: 'none' }),
  getNodeRuntimeLoader: async () => ({ script: '', source: '', version: 'none' }),
};

/** Type-checks and bundles what the manifest's functions name into `folder`; returns the names of its files. */
export async function bundleFunctions(folder) {
  const entryPoints = getEntryPoints(await configFile.getAppHandlers());
  const bundler = getNodeBundler(logger, noWrapper, configFile);
  const { outputDir } = await bundler.bundle({ appDirectory: root, entryPoints }).catch((error) => {
    throw new Refused(`The functions could not be bundled.\n${error.message}`);
  });
  await cp(outputDir, folder, { recursive: true });
  return (await readdir(folder)).sort();
}
