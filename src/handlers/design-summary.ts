import { asUser } from '@forge/api';
import { parseDocument } from '../adf/parse';
import type { DesignSummary, IssueSummary, TemplateId } from '../api';
import { getPeople } from '../atlassian/confluence/people';
import type { Page } from '../atlassian/confluence/pages';
import { countsOf } from '../design/counts';
import type { Design } from '../design/design';
import { readDesign } from '../design/read';
import type { DesignRecord } from '../store/design-record';
import { isBuiltIn, templateOf } from '../templates/registry';
import { browseUrl } from './epic';

export interface SummaryParts {
  page: Page;
  canEdit: boolean;
  record: DesignRecord;
  epic: DesignSummary['epic'];
  trackingIssueKey: string | undefined;
}

/** A page as a design; a page that cannot be read says so instead of hiding the design. */
export function designOf(page: Page): Design & { unreadable: string[] } {
  const document = parseDocument(page.body);
  if ('problem' in document) {
    return {
      ...readDesign({ type: 'doc', version: 1, content: [] }),
      unreadable: [`The page can’t be read: ${document.problem}.`],
    };
  }
  const design = readDesign(document);
  const tables = design.skipped.filter(({ what }) => what.startsWith('Table'));
  return { ...design, unreadable: tables.map(({ what, reason }) => `${what}: ${reason}.`) };
}

/** What the surfaces show of some designs; names of people come in one call for all of them. */
export async function designSummaries(siteUrl: string, designs: readonly SummaryParts[]): Promise<DesignSummary[]> {
  const accountIds = designs
    .flatMap(({ page }) => [page.ownerId, page.version.authorId])
    .filter((id) => id !== undefined);
  const people = await getPeople(asUser(), accountIds);
  const personOf = (accountId: string | undefined) =>
    accountId === undefined ? null : (people.get(accountId) ?? null);

  return designs.map(({ page, canEdit, record, epic, trackingIssueKey }): DesignSummary => {
    const design = designOf(page);
    const templateId = record.templateId ?? design.config?.templateId;
    return {
      pageId: page.id,
      title: page.title,
      url: page.url,
      template: templateId === undefined ? null : templateSummary(templateId, design.config?.templateVersion),
      status: record.status,
      canEdit,
      owner: personOf(page.ownerId),
      lastChange: { at: page.version.createdAt, by: personOf(page.version.authorId), version: page.version.number },
      epic,
      trackingIssue:
        trackingIssueKey === undefined ? null : { key: trackingIssueKey, url: browseUrl(siteUrl, trackingIssueKey) },
      ...countsOf(design),
      unreadable: design.unreadable,
    };
  });
}

function templateSummary(id: TemplateId, version: number | undefined): DesignSummary['template'] {
  if (!isBuiltIn(id)) return null;
  const { name, version: latestVersion } = templateOf(id);
  return { id, name, version: version ?? null, latestVersion, addedSections: [] };
}

export async function designSummary(siteUrl: string, parts: SummaryParts): Promise<DesignSummary> {
  const [summary] = await designSummaries(siteUrl, [parts]);
  if (!summary) throw new Error('A design gives a summary');
  return summary;
}

export const epicOf = (epic: IssueSummary | 'hidden' | undefined): DesignSummary['epic'] => epic ?? null;
