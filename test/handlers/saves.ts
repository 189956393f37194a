/** Saves as a settings page makes them: on the version that it shows. */
import type { ApiAnswer, ApprovalPolicy, SyncSettings, TemplateId } from '../../src/contract/api';
import type { SitePersonAtWork } from './site-person';

export async function savePolicy(
  person: SitePersonAtWork,
  spaceId: string,
  policy: ApprovalPolicy | null,
  templateId: TemplateId | null = null,
): Promise<ApiAnswer<'saveApprovalPolicy'>> {
  const shown = await person.settings('ENG', 'getApprovalPolicies', { spaceId });
  const { version, templates } = shown.ok ? shown.value : { version: 0, templates: [] };
  const ofTemplate = templates.find(({ template }) => template.id === templateId)?.version;
  return person.settings('ENG', 'saveApprovalPolicy', {
    spaceId,
    templateId,
    policy,
    version: templateId === null ? version : (ofTemplate ?? 0),
  });
}

export async function saveSettings(
  person: SitePersonAtWork,
  pageId: string,
  of: { spaceId: string } | { pageId: string },
  settings: SyncSettings | null,
): Promise<ApiAnswer<'saveSettings'>> {
  const shown = await person.macro(pageId, 'getSettings', of);
  const version = shown.ok ? shown.value.version : 0;
  return person.macro(pageId, 'saveSettings', { of, settings, version });
}
