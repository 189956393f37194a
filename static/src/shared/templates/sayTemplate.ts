import type { DesignSummary } from '../../../../src/contract/api';
import { say } from '../../words/say';

/** Which version of its template a design was made from, and what came to the template since. */
export function sayTemplate({ version, latestVersion, addedSections }: NonNullable<DesignSummary['template']>): string {
  const from = version === null ? say('templates.versionUnknown') : say('templates.version', { version });
  if (latestVersion === null) return say('templates.removedSince', { from });
  if (addedSections.length > 0) {
    return say('templates.addedSince', { from, sections: addedSections.join(say('common.separator')) });
  }
  return version === null || version === latestVersion
    ? from
    : say('templates.versionNow', { from, version: latestVersion });
}
