import Resolver from '@forge/resolver';
import { answering } from './answering';
import { buildDocument } from './build-document';
import { createDesign } from './create-design';
import { getDesign } from './get-design';
import { getEpicDesigns } from './get-epic-designs';
import { getSettings } from './get-settings';
import { linkDesign } from './link-design';
import { resolveEpic } from './resolve-epic';
import { saveSettings } from './save-settings';
import { searchEpics } from './search-epics';
import { searchPages } from './search-pages';
import { searchPeople } from './search-people';
import { searchSpaces } from './search-spaces';
import { setStatus } from './set-status';
import { startPicker } from './start-picker';
import { applySync } from './apply-sync';
import { previewSync } from './preview-sync';
import { unlinkDesign } from './unlink-design';

/** Every function of the contract in `src/api.ts`. */
export const resolver = new Resolver()
  .define('startPicker', answering('startPicker', startPicker))
  .define('buildDocument', answering('buildDocument', buildDocument))
  .define('searchEpics', answering('searchEpics', searchEpics))
  .define('resolveEpic', answering('resolveEpic', resolveEpic))
  .define('searchPeople', answering('searchPeople', searchPeople))
  .define('getDesign', answering('getDesign', getDesign))
  .define('setStatus', answering('setStatus', setStatus))
  .define('previewSync', answering('previewSync', previewSync))
  .define('applySync', answering('applySync', applySync))
  .define('getEpicDesigns', answering('getEpicDesigns', getEpicDesigns))
  .define('searchPages', answering('searchPages', searchPages))
  .define('linkDesign', answering('linkDesign', linkDesign))
  .define('unlinkDesign', answering('unlinkDesign', unlinkDesign))
  .define('searchSpaces', answering('searchSpaces', searchSpaces))
  .define('createDesign', answering('createDesign', createDesign))
  .define('getSettings', answering('getSettings', getSettings))
  .define('saveSettings', answering('saveSettings', saveSettings))
  .getDefinitions();
