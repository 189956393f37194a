import type { DesignSummary } from '../../../../src/api';

/** Which version of its template a design was made from, and what came to the template since. */
export function sayTemplate({ version, latestVersion, addedSections }: NonNullable<DesignSummary['template']>): string {
  const from = version === null ? 'Template version not noted' : `Template version ${String(version)}`;
  if (latestVersion === null) return `${from} · removed since`;
  if (addedSections.length > 0) return `${from} · added since: ${addedSections.join(', ')}`;
  return version === null || version === latestVersion ? from : `${from} · now version ${String(latestVersion)}`;
}
