import type { MacroConfig, TemplateId } from '../../../src/api';
import type { ForgeContext } from '../shared/Viewer';

const templateNames: Record<TemplateId, true> = {
  feature: true,
  engineering: true,
  comprehensive: true,
  guardrails: true,
  architecture: true,
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTemplateId = (value: unknown): value is TemplateId => typeof value === 'string' && value in templateNames;

/** Reads the config of a macro that is on the page already; `null` while one is being inserted. */
export function readInsertedConfig(context: ForgeContext): MacroConfig | null {
  const { config, macro } = context.extension as Record<string, unknown>;
  if (isObject(macro) && macro.isInserting === true) return null;
  if (!isObject(config) || !isTemplateId(config.templateId)) return null;
  const { templateId, templateVersion, epicId, epicKey } = config;
  return {
    templateId,
    templateVersion: typeof templateVersion === 'number' ? templateVersion : 1,
    ...(typeof epicId === 'string' && { epicId }),
    ...(typeof epicKey === 'string' && { epicKey }),
  };
}
