/** What surfaces have to show by what the products hold, and what they do show. */
import type { AdfDocument } from '../../src/contract/adf-node';
import type { OverviewRow } from '../../src/contract/api';
import { countsOf } from '../../src/features/reading/counts';
import { readDesign } from '../../src/features/reading/read';
import type { Page } from '../../packages/local-site/products/confluence/data';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { valueOf } from '../handlers/site-person';
import { jiraOf } from './history';
import { approvedWords, hasSpace, isOpen, isSeen, pageOf, type World } from './whereabouts';

const epics = ['PAY-1', 'PAY-2'] as const;
const spaces = [engineering, security] as const;

const byId = <Shape extends { pageId: string }>(rows: Shape[]): Shape[] =>
  rows.toSorted((left, right) => Number(left.pageId) - Number(right.pageId));

const hasIssue = ({ site }: World, key: string) => jiraOf(site).issues.some((issue) => issue.key === key);

function statusOf({ designs }: World, page: Page): 'approved' | 'changedSince' | 'draft' {
  if (page.id !== designs[1]) return 'draft';
  return page.body.includes(approvedWords) ? 'approved' : 'changedSince';
}
const inWords = { approved: 'approved', changedSince: 'changed since approval', draft: 'draft' };

function openQuestionsOn({ body }: Page): number {
  const { openQuestions } = countsOf(readDesign(JSON.parse(body) as AdfDocument));
  return openQuestions.total - openQuestions.done;
}

function rowOf(world: World, page: Page) {
  const key = world.epics.get(page.id);
  const epic = key === undefined ? null : hasIssue(world, key) ? key : 'gone';
  return { pageId: page.id, status: statusOf(world, page), epic, openQuestions: openQuestionsOn(page) };
}

const openPagesOf = (world: World): Page[] =>
  [...world.designs, ...world.copies]
    .flatMap((pageId) => pageOf(world, pageId) ?? [])
    .filter((page) => page.status === 'current' && isOpen(world, page));

/** Whether a page may be taken for gone with a space that it had left: nothing told of that, and the app does not see it. */
const isStray = (world: World, pageId: string): boolean =>
  world.strayed.has(pageId) && !isSeen(world, pageId) && !hasSpace(world, security);

/** The property of an issue; `maybe`: or that something is restricted, where nothing told of a page that is gone. */
function onIssue(world: World, key: string) {
  if (!hasIssue(world, key)) return { maybe: false, value: undefined };
  const linked = world.designs.filter((pageId) => world.epics.get(pageId) === key);
  const current = linked.flatMap((pageId) => pageOf(world, pageId) ?? []).filter(({ status }) => status === 'current');
  const maybe = linked.some((pageId) => world.untold.has(pageId) && !isSeen(world, pageId));
  if (current.some((page) => !isOpen(world, page))) return { maybe, value: { status: 'restricted' } };
  const statuses = current.map((page) => statusOf(world, page));
  const least = (['draft', 'changedSince', 'approved'] as const).find((status) => statuses.includes(status));
  if (least === undefined) return { maybe, value: undefined };
  const openQuestions = current.reduce((sum, page) => sum + openQuestionsOn(page), 0);
  return {
    maybe,
    value: { designs: current.length, status: inWords[least], openQuestions, blockingQuestions: 0 },
  };
}

const currentOf = (world: World, key: string): string[] =>
  world.designs
    .filter((pageId) => world.epics.get(pageId) === key && pageOf(world, pageId)?.status === 'current')
    .filter((pageId) => !isStray(world, pageId))
    .toSorted();

export function expected(world: World) {
  const open = openPagesOf(world);
  return {
    issues: epics.map((key) => onIssue(world, key).value),
    panels: epics.map((key) => (hasIssue(world, key) ? currentOf(world, key) : undefined)),
    overviews: spaces.map(({ id }) =>
      byId(open.filter(({ spaceId }) => spaceId === id).map((page) => rowOf(world, page))),
    ),
    bylines: open.map((page) => [page.id, inWords[statusOf(world, page)]]),
  };
}

export async function shown(world: World): Promise<ReturnType<typeof expected>> {
  const { lead } = world;
  const property = async (key: string) => {
    const hasStray = world.designs.some((pageId) => world.epics.get(pageId) === key && isStray(world, pageId));
    if (hasStray) return onIssue(world, key).value;
    const response = await lead.product('GET', `/rest/api/3/issue/${key}/properties/tdd-designs`);
    if (!response.ok) return undefined;
    const { approvedAt, ...value } = ((await response.json()) as { value: Record<string, unknown> }).value;
    const { maybe, value: truth } = onIssue(world, key);
    return (maybe && value.status === 'restricted' ? truth : value) as typeof truth;
  };
  const panel = async (key: string) => {
    if (!hasIssue(world, key)) return undefined;
    const { designs } = valueOf(await lead.panel(key, 'getEpicDesigns', {}));
    return designs
      .map(({ pageId }) => pageId)
      .filter((pageId) => !isStray(world, pageId))
      .toSorted();
  };
  const overview = async (space: (typeof spaces)[number]) => {
    if (!hasSpace(world, space)) return [];
    const asked = { of: { spaceId: space.id }, filter: {}, sort: 'title' } as const;
    const { rows } = valueOf(await lead.spacePage(space.key, 'listDesigns', asked));
    return byId(rows.map(shownRow));
  };
  const byline = async ({ id }: Page) => {
    const path = `/wiki/api/v2/pages/${id}/properties?key=tdd_status`;
    const { results } = await lead.json<{ results: { value: { status: string } }[] }>('GET', path);
    return [id, results[0]?.value.status ?? 'none'];
  };
  return {
    issues: await eachOf(epics, property),
    panels: await eachOf(epics, panel),
    overviews: await eachOf(spaces, overview),
    bylines: await eachOf(openPagesOf(world), byline),
  };
}

const shownRow = ({ pageId, approval, epic, openQuestions: { total, done } }: OverviewRow) => ({
  pageId,
  status: approval.status as ReturnType<typeof statusOf>,
  epic: epic === null ? null : epic === 'deleted' ? 'gone' : typeof epic === 'string' ? epic : epic.key,
  openQuestions: total - done,
});

async function eachOf<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await ask(item));
  return results;
}

/** Pages that do not say what a person wrote there last. */
export const lostWords = (world: World): string[] =>
  [...world.words].flatMap(([pageId, words]) => {
    const page = pageOf(world, pageId);
    return !page || (page.liveBody ?? page.body).includes(words) ? [] : [`${pageId} lacks “${words}”`];
  });
