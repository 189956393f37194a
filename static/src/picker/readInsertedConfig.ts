import type { MacroConfig, TemplateId } from '../../../src/contract/api';
import type { ForgeContext } from '../shared/Viewer';

const builtIn = /^(feature|engineering|comprehensive|guardrails|architecture)$/;
const team = /^team-[\da-f-]{36}$/i;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTemplateId = (value: unknown): value is TemplateId =>
  typeof value === 'string' && (builtIn.test(value) || team.test(value));

/** Reads the config of a macro that is on the page already; `null` while one is being inserted, or is still empty. */
export function readInsertedConfig(context: ForgeContext): MacroConfig | null {
  const extension: Record<string, unknown> = context.extension;
  const macro = isObject(extension.macro) ? extension.macro : {};
  if (macro.isInserting === true) return null;
  const { templateId, templateVersion, epicId, epicKey } = isObject(extension.config) ? extension.config : {};
  if (!isTemplateId(templateId) && !hasContent(macro.body)) return null;
  return {
    ...(isTemplateId(templateId) && {
      templateId,
      templateVersion: typeof templateVersion === 'number' ? templateVersion : 1,
    }),
    ...(typeof epicId === 'string' && { epicId }),
    ...(typeof epicKey === 'string' && { epicKey }),
  };
}

/** Whether a macro's body holds more than the empty paragraph that a new one has. */
function hasContent(body: unknown): boolean {
  if (!isObject(body) || !Array.isArray(body.content)) return false;
  return body.content.some(
    (node) => isObject(node) && (node.type !== 'paragraph' || (Array.isArray(node.content) && node.content.length > 0)),
  );
}
