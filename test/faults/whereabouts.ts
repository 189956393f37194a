/** Three designs and who works on them: one with tickets, one that is approved, one in another space with an epic of its own. */
import type { AdfDocument } from '../../src/contract/adf-node';
import type { ConfluenceData, Page } from '../../packages/local-site/products/confluence/data';
import { withAncestors } from '../../packages/local-site/products/confluence/permissions';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import type { LocalSite } from '../../packages/local-site/site';
import { architect, lead as leadRole, requestReview, reviewsOn, sections } from '../handlers/reviews';
import { approve } from '../handlers/review-site';
import { type SitePersonAtWork, peopleOn, valueOf } from '../handlers/site-person';
import { lozenge, openQuestions, p, row } from '../words';
import { beginHistory, type History } from './history';

export interface World {
  site: LocalSite;
  lead: SitePersonAtWork;
  admin: SitePersonAtWork;
  /** The page above the first two designs. */
  above: string;
  /** The first design, whose rows and tickets people edit. */
  history: History;
  /** With tickets; approved; in another space. */
  designs: readonly [string, string, string];
  /** The issue that each of them is linked to, or was until that was deleted. */
  epics: Map<string, string>;
  copies: string[];
  /** What a person wrote last on each of the other two. */
  words: Map<string, string>;
  /** Pages that the app may not have been told of: in the trash, or gone. */
  untold: Set<string>;
  /** Pages that are not in the space they began in. */
  moved: Set<string>;
  /** Pages that moved without an event: until the app sees them again, it takes them to be in the old space. */
  strayed: Set<string>;
}

export const approvedWords = 'The ledger may lag behind.';
const otherWords = 'Words.';

/** A world as it begins, and the same once more each time that the site's data are put back. */
export async function worldOn(site: LocalSite): Promise<() => World> {
  const [author, lead, second, admin] = peopleOn(site, ada, ben, chloe, dmitri);
  const above = await author.createPage(engineering.id, 'Above', { type: 'doc', version: 1, content: [p('Words.')] });
  const reviews = reviewsOn(site, author);
  const asked = row('r1', '1', 'Which queue?', undefined, undefined, lozenge('Open'), undefined, undefined);
  const approved = await reviews.publish(...openQuestions(asked), ...sections);
  await lead.sync(approved);
  await site.queueIdle();
  valueOf(await reviews.take(author, approved, requestReview));
  valueOf(await reviews.take(lead, approved, approve(leadRole)));
  valueOf(await reviews.take(second, approved, approve(architect)));
  site.faults.set([]);
  const history = await beginHistory(site, { questions: 2, milestones: 1, ticketColumn: true, localIds: true });
  await site.queueIdle();
  await lead.sync(history.pageId);
  const other = await lead.publishDesign([p(otherWords)], { title: 'Other', space: security, linkedTo: 'PAY-2' });
  for (const pageId of [history.pageId, approved]) {
    await lead.json('PUT', `/wiki/rest/api/content/${pageId}/move/append/${above}`);
  }
  await site.queueIdle();
  await site.runSchedule('overview-day');
  await site.queueIdle();
  return () => ({
    site,
    lead,
    admin,
    above,
    // Who syncs may see the page also where it is restricted.
    history: { ...copyOf(history), author: lead, lead },
    designs: [history.pageId, approved, other],
    epics: new Map([
      [history.pageId, 'PAY-1'],
      [approved, 'PAY-1'],
      [other, 'PAY-2'],
    ]),
    copies: [],
    words: new Map([
      [approved, approvedWords],
      [other, otherWords],
    ]),
    untold: new Set(),
    moved: new Set(),
    strayed: new Set(),
  });
}

const copyOf = (history: History): History => ({
  ...history,
  texts: structuredClone(history.texts),
  comments: new Map(history.comments),
  strangers: new Map(history.strangers),
  cutShort: new Set(),
  nobodys: new Set(),
  moved: new Set(),
  refusals: [],
});

export const confluenceOf = (site: LocalSite): ConfluenceData => site.testing.confluence();

export const pageOf = ({ site }: World, pageId: string): Page | undefined =>
  confluenceOf(site).pages.find(({ id }) => id === pageId);

export const hasSpace = ({ site }: World, { id }: { id: string }): boolean =>
  confluenceOf(site).spaces.some((space) => space.id === id);

export const isOpen = ({ site }: World, page: Page): boolean =>
  withAncestors(confluenceOf(site), page).every(({ restrictions }) => restrictions.read.length === 0);

/** Whether the app finds the page. */
export function isSeen(world: World, pageId: string): boolean {
  const page = pageOf(world, pageId);
  return page !== undefined && isOpen(world, page);
}

/** Writes a page as its editor does; of a live doc, in the live editor, up to the end of the session or not. */
export async function writeAs(
  { site, lead }: World,
  page: Page,
  endsSession: boolean,
  change: (document: AdfDocument) => AdfDocument,
): Promise<void> {
  if (page.subtype !== 'live') return lead.writePage(page.id, change);
  const { liveDocs } = site.products;
  const before = JSON.parse(liveDocs.bodyOf(ben.accountId, page.id)) as AdfDocument;
  liveDocs.edit(ben.accountId, page.id, JSON.stringify(change(before)));
  if (endsSession) liveDocs.endSession(ben.accountId, page.id);
}
