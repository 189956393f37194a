/** The locale files of the manifest, as a deployment puts them beside each resource and each function. */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { I18nResourceBundlingService, listFilesInI18nResourceBundle } from '@forge/cli-shared';
import { configFile } from '../app.mjs';

/** What the runtime and the bridge look for the files in. */
const folderName = '__LOCALES__';

/** Copies the locale files into each of these folders. */
export async function packageLocales(folders) {
  const { modules, translations } = await configFile.readConfig();
  const bundle = await new I18nResourceBundlingService().bundle(modules, translations);
  for (const folder of folders) {
    await mkdir(join(folder, folderName));
    for (const [name, file] of listFilesInI18nResourceBundle(bundle)) await cp(file, join(folder, folderName, name));
  }
}
