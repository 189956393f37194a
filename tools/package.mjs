/** Writes to dist/ what `forge deploy` would upload: the functions' bundle, and the resources as a browser gets them. */
import console from 'node:console';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { bundleFunctions } from './package/functions.mjs';
import { packageLocales } from './package/locales.mjs';
import { packageResource } from './package/resource.mjs';
import { configFile, Refused, root, run } from './app.mjs';

const dist = join(root, 'dist');

await run(async () => {
  if (process.env.FORGE_RUNTIME_PATH) {
    throw new Refused(
      'FORGE_RUNTIME_PATH is set: a deployment from this shell would ship the wrapper it names. Unset it.',
    );
  }
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);

  const functions = await bundleFunctions(join(dist, 'functions'));
  console.log(`dist/functions: ${functions.join(', ')}`);
  const resources = await configFile.getResources();
  for (const resource of resources) {
    const { files, bytes } = await packageResource(resource, join(dist, 'resources', resource.key));
    console.log(`dist/resources/${resource.key}: ${files} files, ${Math.ceil(bytes / 1024)} KB`);
  }
  await packageLocales([join(dist, 'functions'), ...resources.map(({ key }) => join(dist, 'resources', key))]);
  await writeFile(join(dist, 'manifest.json'), JSON.stringify(await configFile.readConfig(), null, 2));
  await cp(join(root, 'package.json'), join(dist, 'package.json'));
  console.log('Not in dist/: the runtime wrapper and loader, which the Forge CLI downloads and adds when it deploys.');
});
