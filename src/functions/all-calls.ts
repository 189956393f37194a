import { convertMarkdown } from './calls/designs/convert-markdown';
import { designCalls } from './design-calls';
import { exportMarkdown } from './calls/designs/export-markdown';
import { listTeamTemplates } from './calls/templates/list-team-templates';
import { previewTeamTemplate } from './calls/templates/preview-team-template';
import { removeTeamTemplate } from './calls/templates/remove-team-template';
import { renameTeamTemplate } from './calls/templates/rename-team-template';
import { replaceTeamTemplate } from './calls/templates/replace-team-template';
import type { Handlers } from './runtime/resolver-of';
import { saveTeamTemplate } from './calls/templates/save-team-template';

/** The handler of each call of the contract. */
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
