import { buildDocument } from './build-document';
import { createDesign } from './create-design';
import { getDesign } from './get-design';
import { getEpicDesigns } from './get-epic-designs';
import { linkDesign } from './link-design';
import { resolveEpic } from './resolve-epic';
import { searchEpics } from './search-epics';
import { searchPages } from './search-pages';
import { searchPeople } from './search-people';
import { searchSpaces } from './search-spaces';
import { setStatus } from './set-status';
import { startPicker } from './start-picker';
import { syncDesign } from './sync-design';
import { unlinkDesign } from './unlink-design';

/** What every surface of a design needs: none of it reads or writes Markdown. */
export const designCalls = {
  startPicker,
  buildDocument,
  searchEpics,
  resolveEpic,
  searchPeople,
  getDesign,
  setStatus,
  syncDesign,
  getEpicDesigns,
  searchPages,
  linkDesign,
  unlinkDesign,
  searchSpaces,
  createDesign,
};
