import { convertMarkdown } from './convert-markdown';
import { designCalls } from './design-calls';
import { exportMarkdown } from './export-markdown';
import { listTeamTemplates } from './list-team-templates';
import { previewTeamTemplate } from './preview-team-template';
import { removeTeamTemplate } from './remove-team-template';
import { renameTeamTemplate } from './rename-team-template';
import { replaceTeamTemplate } from './replace-team-template';
import type { Handlers } from './resolver-of';
import { saveTeamTemplate } from './save-team-template';

/** Every function of the contract in `src/api.ts`. */
export const allCalls: Handlers = {
  ...designCalls,
  convertMarkdown,
  exportMarkdown,
  listTeamTemplates,
  previewTeamTemplate,
  saveTeamTemplate,
  replaceTeamTemplate,
  renameTeamTemplate,
  removeTeamTemplate,
};
