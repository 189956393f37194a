/** What somebody can read in the products, and what may change when they do something: by the products' own permissions. */
import type { ConfluenceData, Page } from '../../packages/local-site/products/confluence/data';
import {
  mayAdministerSpace,
  mayEditPage,
  maySeePage,
  mayWriteInSpace,
} from '../../packages/local-site/products/confluence/permissions';
import type { Issue } from '../../packages/local-site/products/jira/data';
import { holds } from '../../packages/local-site/products/jira/permissions';
import { appAccount } from '../../packages/local-site/products/people';
import { maySee, type ProductData } from './markers';
import type { Fact } from './world';

const callerOf = (accountId: string) => ({ accountId, isApp: false });

/** All that the products show somebody of pages and issues, as one text. */
export function readableBy(data: ProductData, accountId: string): string {
  const { confluence, jira } = data;
  const pages = new Set(
    confluence.pages.filter((page) => maySeePage(confluence, page, callerOf(accountId))).map(({ id }) => id),
  );
  const on = ({ pageId }: { pageId: string }) => pages.has(pageId);
  return JSON.stringify([
    confluence.pages.filter(({ id }) => pages.has(id)),
    confluence.comments?.filter(on),
    confluence.inlineComments?.filter(on),
    confluence.properties?.filter(on),
    jira.issues.filter(({ id }) => maySee(data, accountId, { issue: id })),
  ]);
}

export interface Reach {
  before: ProductData;
  after: ProductData;
  accountId: string;
  facts: readonly Fact[];
}

/** What changed though the person may not change it, and no fact of somebody who may leads there. */
export function changesBeyond(reach: Reach): string[] {
  const { before, after } = reach;
  return [
    ...changed(before.confluence.pages, after.confluence.pages).flatMap((pair) => pageBeyond(reach, pair)),
    ...changed(before.confluence.properties ?? [], after.confluence.properties ?? []).flatMap(({ was, is = was }) =>
      propertyBeyond(reach, is),
    ),
    ...changed(before.confluence.comments ?? [], after.confluence.comments ?? []).flatMap(({ was, is = was }) =>
      commentBeyond(reach, is),
    ),
    ...changed(before.jira.issues, after.jira.issues).flatMap((pair) => issueBeyond(reach, pair)),
    ...changed(before.confluence.spaces, after.confluence.spaces)
      .filter(({ was }) => !was || !mayAdministerSpace(was, callerOf(reach.accountId)))
      .map(({ was, is = was }) => `Space ${is?.key ?? ''} changed`),
  ];
}

interface Pair<Item> {
  was: Item | undefined;
  is: Item | undefined;
}

function changed<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): Pair<Item>[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({ was: was.get(id), is: is.get(id) }))
    .filter((pair) => JSON.stringify(pair.was) !== JSON.stringify(pair.is));
}

const mayEditOne = (confluence: ConfluenceData, page: Page | undefined, accountId: string) =>
  page !== undefined && mayEditPage(confluence, page, callerOf(accountId));

const pageIn = (data: ProductData, pageId: string) => data.confluence.pages.find(({ id }) => id === pageId);

/** Before what the person did, or after it. */
const mayEdit = ({ before, after, accountId }: Reach, pageId: string) =>
  mayEditOne(before.confluence, pageIn(before, pageId), accountId) ||
  mayEditOne(after.confluence, pageIn(after, pageId), accountId);

function pageBeyond(reach: Reach, { was, is }: Pair<Page>): string[] {
  const { after, accountId } = reach;
  const page = is ?? was;
  if (!page) return [];
  if (!was) {
    const space = after.confluence.spaces.find(({ id }) => id === page.spaceId);
    return space && mayWriteInSpace(space, callerOf(accountId))
      ? []
      : [`Page ${page.id} was made in ${space?.key ?? ''}`];
  }
  if (mayEdit(reach, page.id)) return [];
  // What its tickets say comes to a page by itself, as whoever may edit it has settled.
  if (isLinked(reach, page.id) && is?.version.authorId === appAccount.accountId) return [];
  return [`Page ${page.id} changed: ${differenceOf(was, is)}`];
}

const isLinked = ({ facts }: Reach, pageId: string) => facts.some((fact) => fact.pageId === pageId);

function propertyBeyond(
  reach: Reach,
  property: { pageId: string; key: string; version: { authorId: string } } | undefined,
) {
  if (!property || mayEdit(reach, property.pageId)) return [];
  const derived = property.key === 'tdd_status' && property.version.authorId === appAccount.accountId;
  return derived && isLinked(reach, property.pageId)
    ? []
    : [`Property ${property.key} of page ${property.pageId} changed`];
}

function commentBeyond(reach: Reach, comment: { pageId: string; authorId: string } | undefined): string[] {
  if (!comment) return [];
  const mayComment =
    comment.authorId === appAccount.accountId
      ? mayEdit(reach, comment.pageId) || isLinked(reach, comment.pageId)
      : comment.authorId === reach.accountId && maySee(reach.after, reach.accountId, { page: comment.pageId });
  return mayComment ? [] : [`A comment on page ${comment.pageId} by ${comment.authorId}`];
}

function issueBeyond({ before, after, accountId, facts }: Reach, { was, is }: Pair<Issue>): string[] {
  const issue = is ?? was;
  const project = (data: ProductData) => data.jira.projects.find(({ id }) => id === issue?.projectId);
  if (!issue) return [];
  const may = (permission: 'CREATE_ISSUES' | 'EDIT_ISSUES') =>
    [before, after].some((data) => {
      const found = project(data);
      return found !== undefined && holds(found, accountId, permission);
    });
  if (!was) return may('CREATE_ISSUES') ? [] : [`${issue.key} was made`];
  if (may('EDIT_ISSUES')) return [];
  const linked = facts.some(({ issueId }) => issueId === issue.id);
  if (linked && is && JSON.stringify(withoutStatus(was)) === JSON.stringify(withoutStatus(is))) return [];
  return [`${issue.key} changed: ${differenceOf(was, is)}`];
}

/** The issue without what the app derives from the designs that are linked to it. */
const withoutStatus = ({ properties, ...issue }: Issue) => ({
  ...issue,
  properties: Object.fromEntries(Object.entries(properties).filter(([key]) => key !== 'tdd-designs')),
});

function differenceOf(was: object | undefined, is: object | undefined): string {
  const fields = Object.keys({ ...was, ...is }) as never[];
  const different = fields.filter((field) => JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]));
  return different.map((field) => `${String(field)} is ${JSON.stringify(is?.[field]).slice(0, 300)}`).join('; ');
}
