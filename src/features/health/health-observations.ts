/** What a run of the health check does and sees, call by call. */
import { asApp, asUser } from '@forge/api';
import { stableJson } from '../../adf/normal-form';
import { contentPropertyKey } from '../reviews/content-property';
import { issuePropertyKey } from '../publishing/issue-property';
import { addFooterComment, newestFooterComments } from '../../platform/confluence/comments';
import { getPage, type Page, pagesThatMayBeSeen, updatePage } from '../../platform/confluence/pages';
import { getPeople } from '../../platform/confluence/people';
import { getPageProperties, setPageProperty } from '../../platform/confluence/properties';
import { getSpace } from '../../platform/confluence/spaces';
import { isOpenPage, readAncestors } from '../../platform/confluence/view-restrictions';
import { isAssignable } from '../../platform/jira/assignable';
import { editIssue } from '../../platform/jira/edit';
import { evaluateForIssue } from '../../platform/jira/expression';
import { getIssueProperty, setIssueProperty } from '../../platform/jira/issue-property';
import { getIssue, type Issue } from '../../platform/jira/issues';
import { searchIssues } from '../../platform/jira/search';
import { ProductError } from '../../platform/product-error';
import type { LateObservations, RunObservations, CallResult } from './observations';
import { noteWrittenProperty } from '../reviews/store/written-properties';
import { rowProperty } from '../sync/ticket';
import { healthRunProperty } from './health-arrival';
import { healthMark, healthSummary } from './health-issue';
import { healthDocument, runMessage } from './health-page';
import { tryCall } from './try-call';

const outcome = async (call: () => Promise<unknown>): Promise<CallResult> => {
  const tried = await tryCall(call);
  return 'trouble' in tried ? tried.trouble : 'ok';
};

/** Writes the page anew, which Confluence tells the app of. */
export const changePage = (page: Page, startedAt: string): Promise<CallResult> =>
  outcome(() => updatePage(asUser(), page, healthDocument(startedAt), runMessage));

/** Renames the issue, which Jira tells the app of. */
export const changeIssue = (issue: Issue, pageId: string | null, startedAt: string): Promise<CallResult> =>
  outcome(async () => {
    const refused = await editIssue(asUser(), issue.id, {
      fields: { summary: healthSummary(startedAt) },
      properties: [{ key: rowProperty, value: healthMark(pageId) }],
    });
    if (Object.keys(refused).length > 0) throw new ProductError('Jira', 'refused', 'change the issue', []);
  });

type Scope = RunObservations['scopes'][number];

/** The scopes of Confluence, but for that of who asks and those of which there is an outcome already. */
export function tryConfluenceScopes(page: Page | undefined, accountId: string): Promise<Scope[]> {
  const onPage = (call: (found: Page) => Promise<unknown>) => page && (() => call(page));
  return each({
    'read:page:confluence': () => pagesThatMayBeSeen(asUser(), [page?.id ?? '1']),
    'read:space:confluence': onPage(({ spaceId }) => getSpace(asUser(), spaceId)),
    'read:comment:confluence': onPage(({ id }) => newestFooterComments(asUser(), id, 1)),
    'write:comment:confluence': onPage(({ id }) =>
      addFooterComment(asUser(), id, healthDocument(new Date().toISOString())),
    ),
    'read:user:confluence': () => getPeople(asUser(), [accountId]),
    'read:content.metadata:confluence': onPage(({ id }) => readAncestors(asUser(), id)),
  });
}

/** `plan`: how Jira refused the reads that came before. */
export function tryJiraScopes(issue: Issue | undefined, accountId: string, plan: CallResult | null): Promise<Scope[]> {
  if (!issue) {
    return Promise.resolve([
      { scope: 'read:jira-work', tried: plan },
      { scope: 'read:jira-user', tried: null },
    ]);
  }
  return each({
    'read:jira-work': () => getIssue(asUser(), issue.id),
    'read:jira-user': () => isAssignable(asUser(), issue.project.key, accountId),
  });
}

const each = (calls: Record<string, (() => Promise<unknown>) | undefined>): Promise<Scope[]> =>
  Promise.all(
    Object.entries(calls).map(async ([scope, call]) => ({ scope, tried: call ? await outcome(call) : null })),
  );

/** The private page as the app itself. */
export async function observeAsApp(page: Page): Promise<NonNullable<RunObservations['restricted']>> {
  const isOpen = await tryCall(() => isOpenPage(asUser(), page));
  if ('trouble' in isOpen) return isOpen.trouble;
  if (isOpen.value) return 'public';
  const seen = await tryCall(() => getPage(asApp(), page.id));
  if ('value' in seen) return 'seen';
  return seen.trouble === 'not-found' || seen.trouble === 'forbidden' ? 'hidden' : seen.trouble;
}

/** Writes the property of the byline, as the person: the app itself may not see the page. */
export async function tryByline(page: Page, startedAt: string): Promise<NonNullable<RunObservations['byline']>> {
  const value = { title: 'Health check', tooltip: startedAt };
  const tried = await tryCall(async () => {
    await setPageProperty(asUser(), page.id, contentPropertyKey, value);
    return getPageProperties(asUser(), page.id, contentPropertyKey);
  });
  if ('trouble' in tried) return tried.trouble;
  const [property, ...others] = tried.value;
  return others.length === 0 && stableJson(property?.value) === stableJson(value) ? 'ok' : 'other';
}

/** No design has this status, and each run another. */
const statusOf = (startedAt: string): string => `health check ${String(Date.parse(startedAt))}`;

/** Writes the property that JQL finds issues by, as the app. */
export const writeProperty = (issue: Issue, startedAt: string): Promise<CallResult> =>
  outcome(async () => {
    await noteWrittenProperty(issue.id);
    await setIssueProperty(asApp(), issue.id, issuePropertyKey, {
      designs: 0,
      status: statusOf(startedAt),
      openQuestions: 0,
      blockingQuestions: 0,
    });
  });

/** As in the display conditions of the manifest. */
export const levelExpression = 'issue.issueType.hierarchyLevel == 1';

/** Whether expressions know the level of an issue's type. */
export async function tryExpression(issue: Issue): Promise<NonNullable<RunObservations['expression']>> {
  const tried = await tryCall(() => evaluateForIssue(asUser(), levelExpression, issue.id));
  if ('value' in tried) return typeof tried.value === 'boolean' ? 'known' : 'unknown';
  return tried.trouble === 'refused' ? 'unknown' : tried.trouble;
}

/** What may take minutes to be seen. */
export async function observeLate(issueId: string | null, startedAt: string): Promise<LateObservations> {
  if (issueId === null) return { search: null, isApart: false };
  // Jira refuses a query that names an issue which is gone.
  const jql = `designStatus = "${statusOf(startedAt)}"`;
  const [found, apart] = await Promise.all([
    tryCall(() => searchIssues(asApp(), jql, 1)),
    tryCall(() => getIssueProperty(asApp(), issueId, healthRunProperty)),
  ]);
  const search = 'trouble' in found ? found.trouble : found.value.length > 0 ? 'found' : 'missing';
  return { search, isApart: 'value' in apart && isAfter(apart.value, startedAt) };
}

const isAfter = (value: unknown, startedAt: string): boolean =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' && value.at >= startedAt;
