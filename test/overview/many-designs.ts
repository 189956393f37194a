/** A space with many designs, put straight into what the local site remembers: made one by one, thousands take minutes. */
import { afterEvent, type ApprovalEvent, noHistory } from '../../src/features/approval/history';
import { indexEntriesOf } from '../../src/features/overview/index-entry';
import type { DesignRecord } from '../../src/features/designs/store/design-record';
import { personOn, type SitePersonAtWork } from '../handlers/site-person';
import type { ConfluenceData } from '../../packages/local-site/products/confluence/data';
import { ada, ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import type { LocalSite } from '../../packages/local-site/site';
import { date, h, header, lozenge, openQuestions, p, row, table } from '../words';

interface StorageData {
  entities: Record<string, Record<string, { value: unknown; createdAt: number; updatedAt: number }>>;
}

const sections = [
  ...openQuestions(
    row('q1', '1', 'Which queue?', undefined, date('2020-01-01'), lozenge('Open'), undefined, undefined),
    row('q2', '2', 'Which store?', undefined, date('2099-01-01'), lozenge('Resolved'), 'The ledger.', undefined),
  ),
  h(2, 'Timeline'),
  table(header('Milestone', 'Date'), row('m1', 'Beta', date('2099-02-01')), row('m2', 'Launch', date('2099-03-01'))),
  h(2, 'Risks'),
  p('The ledger may lag behind.'),
];

const request: ApprovalEvent = {
  number: 1,
  type: 'requestReview',
  by: ada.accountId,
  at: '2026-10-01T08:00:00.000Z',
  version: 1,
  digest: 'none',
  reviewers: [{ role: 'Engineering Lead', needed: 1, people: [ben.accountId] }],
  authors: [],
};

/** Fills the space ENG with designs that are linked to PAY-1; gives whoever wrote them. Ben is asked to review all but one. */
export async function withDesigns(
  site: LocalSite,
  count: number,
  { inReview = false }: { inReview?: boolean } = {},
): Promise<SitePersonAtWork> {
  const author = personOn(site, ada.accountId);
  const first = await author.publishDesign(sections, { title: 'Design 0', linkedTo: 'PAY-1' });
  await site.queueIdle();

  const confluence = site.store.section<ConfluenceData>('confluence', notThere);
  const { entities } = site.store.section<StorageData>('forge-storage', notThere);
  const page = confluence.pages.find(({ id }) => id === first);
  const record = entities.design?.[first]?.value as DesignRecord | undefined;
  if (!page || !record) throw new Error('The first design was not registered');

  const now = Date.now();
  const put = (entity: string, key: string, value: unknown) => {
    (entities[entity] ??= {})[key] = { value, createdAt: now, updatedAt: now };
  };
  for (let index = 1; index < count; index += 1) {
    const pageId = String(confluence.nextPageId++);
    const title = `Design ${String(index)}`;
    const changedAt = new Date(now - index * 60_000).toISOString();
    confluence.pages.push({ ...page, id: pageId, title, version: { ...page.version, createdAt: changedAt } });
    put('design', pageId, { ...record, pageId, ...(inReview && { approval: afterEvent(noHistory, request) }) });
    if (inReview) put('approval-event', `${pageId}:000001`, { pageId, ...request });
    const [main, ...copies] = indexEntriesOf({
      pageId,
      spaceId: engineering.id,
      projectId: '10001',
      title,
      status: inReview ? 'inReview' : 'draft',
      changedAt,
      milestoneDue: '2099-02-01',
      questionDue: '2020-01-01',
      awaited: [],
    });
    put('overview-entry', pageId, { ...main, otherListKeys: copies.map(({ listKey }) => listKey), version: 1 });
    for (const copy of copies) put('overview-entry', `${pageId}:${copy.listKey}`, copy);
  }
  return author;
}

function notThere(): never {
  throw new Error('The site has not begun to remember anything');
}
