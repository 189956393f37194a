/** The functions' bundle, made by the bundler that `forge deploy` uses. */
import { cp, readdir } from 'node:fs/promises';
import { createRequire, Module } from 'node:module';
import process from 'node:process';
import { configFile, logger, Refused, root } from '../app.mjs';

// The bundler refuses to run where `require.main` is undefined, as it is when an ES module starts the process.
process.mainModule = new Module(process.argv[1]);
const { getEntryPoints, getNodeBundler } = createRequire(import.meta.url)('@forge/bundler');

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
