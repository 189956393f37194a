import type { MacroConfig } from '../api';
import type { DesignRecord } from '../store/design-record';
import { changeDesignRecord, getDesignRecord, unregistered } from '../store/designs';

/**
 * Takes over what the macro on the page says: its template, and its epic where that is another than last time. A link
 * made in the panel stays until somebody chooses another epic in the macro.
 */
export const registerDesign = (pageId: string, config: MacroConfig | undefined): Promise<DesignRecord> =>
  changeDesignRecord(pageId, (record) => withConfig(record, config));

/** The record as registering would leave it, without storing it. */
export async function readRegistration(pageId: string, config: MacroConfig | undefined): Promise<DesignRecord> {
  return withConfig((await getDesignRecord(pageId)) ?? unregistered(pageId), config);
}

function withConfig(record: DesignRecord, config: MacroConfig | undefined): DesignRecord {
  if (!config) return record;
  const newEpic = config.epicId !== undefined && config.epicId !== record.epicInMacro;
  const newTemplate = config.templateId !== record.templateId || config.templateVersion !== record.templateVersion;
  if (!newEpic && !newTemplate) return record;
  const { templateId, templateVersion, ...rest } = record;
  return {
    ...rest,
    ...(config.templateId !== undefined && { templateId: config.templateId }),
    ...(config.templateVersion !== undefined && { templateVersion: config.templateVersion }),
    ...(newEpic && { epicId: config.epicId, epicInMacro: config.epicId }),
  };
}
