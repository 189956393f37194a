import type { TemplateDraft } from '../../contract/api';
import { announcementOf } from '../reading/vocabulary/headings';
import { Failure } from '../../errors/failure';
import { bytesOf, largestStoredBytes } from '../../platform/storage/limits';
import type { TeamTemplateRecord, TemplateDocument, TemplateVersion } from './store/team-template-record';
import { withoutNames } from './team/without-names';
import { message } from '../../i18n/message';
import { kilobytes } from '../designs/kilobytes';

/** The parts of a template's record that go with one version of its document. */
export type VersionParts = Pick<
  TeamTemplateRecord,
  'templateVersion' | 'sections' | 'requiredSections' | 'hasTimeline' | 'history'
>;

/** So that a record stays well below what storage takes. */
const largestHistoryBytes = 60_000;

/** The next version of a template with this draft; `earlier` are the versions before it. */
export function nextVersion(
  { sections }: Pick<TemplateDraft, 'sections'>,
  requiredSections: readonly string[],
  earlier: readonly TemplateVersion[],
  templateVersion: number,
): VersionParts {
  const titles = sections.map(({ title }) => title);
  const history = [...earlier, { version: templateVersion, titles }];
  while (history.length > 1 && bytesOf(history) > largestHistoryBytes) history.shift();
  return {
    templateVersion,
    sections,
    requiredSections: knownSections(requiredSections, titles),
    hasTimeline: titles.some((title) => announcementOf(title)?.kind === 'milestone'),
    history,
  };
}

function knownSections(required: readonly string[], titles: readonly string[]): string[] {
  const unknown = required.filter((title) => !titles.includes(title));
  if (unknown.length > 0) {
    throw new Failure(
      'invalid-input',
      message('teamTemplate.noSection.message', {
        sections: unknown.map((title) => message('text.quoted', { text: title })),
      }),
      message('teamTemplate.noSection.advice'),
    );
  }
  return titles.filter((title, index) => required.includes(title) && titles.indexOf(title) === index);
}

/** The document as it is stored. Refused where storage would not take it. */
export function storedDocument(
  { document }: Pick<TemplateDraft, 'document'>,
  templateVersion: number,
): TemplateDocument {
  const stored = { templateVersion, json: JSON.stringify(withoutNames(document)) };
  const bytes = bytesOf(stored);
  if (bytes > largestStoredBytes) {
    throw new Failure(
      'too-large',
      message('teamTemplate.tooLarge.message', { size: kilobytes(bytes), most: kilobytes(largestStoredBytes) }),
      message('teamTemplate.tooLarge.advice'),
    );
  }
  return stored;
}
