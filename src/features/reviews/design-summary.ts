import { asUser } from '@forge/api';
import type { DesignSummary } from '../../contract/api';
import { getPeople } from '../people/people';
import type { Page } from '../../platform/confluence/pages';
import { countsOf } from '../reading/counts';
import { diagramsIn } from '../reading/diagrams';
import { timelineOf } from '../reading/timeline';
import type { DesignRecord } from '../designs/store/design-record';
import { heldWritesOf } from './store/held-writes';
import { message, type MessageDescriptor } from '../../i18n/message';
import { approvalSummary, peopleIn } from './approval-summary';
import type { Caller } from '../people/caller';
import { type DesignApproval, designApprovals } from './design-approval';
import { doubtfulSections } from '../designs/doubtful-sections';
import { browseUrl } from '../designs/epic';
import type { ReadPage } from '../designs/read-page';
import { readinessSummary, type UnformattedReadiness } from '../readiness/summary';
import { templateOutlines } from '../readiness/template-outlines';
import { templateSummaries } from '../templates/template-summary';

/** What the surfaces show of a design, in no language yet. */
export type UnformattedSummary = Omit<DesignSummary, 'readiness' | 'unreadable'> & {
  readiness: UnformattedReadiness | null;
  unreadable: MessageDescriptor[];
};

export interface SummaryParts {
  page: Page;
  design: ReadPage;
  canEdit: boolean;
  record: DesignRecord;
  epic: DesignSummary['epic'];
}

/** What the surfaces show of some designs; names of people come in one call for all of them. */
export async function designSummaries(
  { accountId: caller, siteUrl, today }: Caller,
  designs: readonly SummaryParts[],
): Promise<UnformattedSummary[]> {
  const [approvals, held] = await Promise.all([
    designApprovals()(designs),
    heldWritesOf(designs.map(({ page }) => page.id)),
  ]);
  const owners = designs.flatMap(({ page }) => [page.ownerId, page.version.authorId]).filter((id) => id !== undefined);
  const people = await getPeople(asUser(), [...owners, ...approvals.flatMap(peopleIn)]);
  const personOf = (accountId: string | undefined) =>
    accountId === undefined ? null : (people.get(accountId) ?? null);

  const ticketOf = (key: string | null) => (key === null ? null : { key, url: browseUrl(siteUrl, key) });
  const templateOf = templateSummaries();
  const outlineOf = templateOutlines();
  const summaryOf = async (parts: SummaryParts, approval: DesignApproval): Promise<UnformattedSummary> => {
    const { page, design, canEdit, record, epic } = parts;
    const { trackingIssueMissing: isTrackingMissing = false } = record;
    const trackingKey = trackingKeyBeside(epic, record);
    const { templateId, templateVersion } = design.config ?? record;
    const { spaceId } = page;
    const template = await templateOf({ templateId, templateVersion, spaceId, sections: design.sections });
    return {
      pageId: page.id,
      title: page.title,
      url: page.url,
      template,
      approval: approvalSummary(
        approval,
        { caller, canEdit, version: page.version.number, isCurrent: page.status === 'current' },
        people,
      ),
      canEdit,
      owner: personOf(page.ownerId),
      lastChange: { at: page.version.createdAt, by: personOf(page.version.authorId), version: page.version.number },
      epic,
      trackingIssue: ticketOf(isTrackingMissing ? null : (trackingKey ?? null)),
      ...countsOf(design),
      timeline: timelineOf(design).map(({ ticketKey, ...milestone }) => ({
        ...milestone,
        ticket: ticketOf(ticketKey),
      })),
      diagrams: design.document === undefined ? 0 : diagramsIn(design.document).length,
      readiness:
        design.document === undefined
          ? null
          : readinessSummary(design.document, design, { today, template: await outlineOf(template), epic }),
      unreadable: [
        ...(held.has(page.id) ? [message('draft.note')] : []),
        ...design.unreadable,
        ...(approval.isBehind ? [message('page.liveUnread.note')] : []),
        ...(isTrackingMissing && trackingKey !== undefined
          ? [message('sync.tracking.missing', { key: trackingKey })]
          : []),
      ],
      sections: doubtfulSections(parts),
      isLive: page.isLive,
    };
  };
  const summaries = designs.flatMap((parts, index) => {
    const approval = approvals[index];
    return approval ? [summaryOf(parts, approval)] : [];
  });
  return Promise.all(summaries);
}

/** Undefined for people who are not known to view its project: only the epic was read as them. */
function trackingKeyBeside(epic: SummaryParts['epic'], { trackingIssueKey: key }: DesignRecord): string | undefined {
  if (key === undefined || epic === null || typeof epic === 'string') return undefined;
  return projectKeyOf(key) === projectKeyOf(epic.key) ? key : undefined;
}

const projectKeyOf = (issueKey: string): string => issueKey.slice(0, issueKey.lastIndexOf('-'));

export async function designSummary(caller: Caller, parts: SummaryParts): Promise<UnformattedSummary> {
  const [summary] = await designSummaries(caller, [parts]);
  if (!summary) throw new Error('A design gives a summary');
  return summary;
}
