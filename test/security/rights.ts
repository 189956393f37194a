/** What the products let a person do and read, asked over REST as that person. */
import type { LocalSite } from '../../packages/local-site/site';
import { personOn } from '../handlers/site-person';

/** What a call or a text is about. */
export interface About {
  pageId?: string;
  issueId?: string;
  spaceId?: string;
  /** Who was asked to sign off on the page. */
  reviewer?: string;
}

export const rights = [
  'view the page',
  'edit the page',
  'sign off on the page',
  'view the issue',
  'edit the issue',
  'transition the issue',
  'view the project',
  'view the space',
  'create pages in the space',
  'administer the space',
  'administer Confluence',
] as const;
export type Right = (typeof rights)[number];

interface Operations {
  operations: { operation: string; targetType: string }[];
}
interface Permissions {
  permissions: Record<string, { havePermission: boolean }>;
}

/** Answers of the products are kept: permissions must not change meanwhile. */
export function rightsOf(site: LocalSite, accountId: string) {
  const { product } = personOn(site, accountId);
  const answers = new Map<string, Promise<unknown>>();
  const get = <Shape>(path: string): Promise<Shape | undefined> => {
    const known =
      answers.get(path) ?? product('GET', path).then((response) => (response.ok ? response.json() : undefined));
    answers.set(path, known);
    return known as Promise<Shape | undefined>;
  };
  const isThere = async (path: string) => (await get(path)) !== undefined;
  const mayIn = async (path: string, operation: string, targetType: string) =>
    (await get<Operations>(`${path}/operations`))?.operations.some(
      (one) => one.operation === operation && one.targetType === targetType,
    ) === true;
  const mayWithIssue = async (issueId: string, permission: string) =>
    (await get<Permissions>(`/rest/api/3/mypermissions?issueId=${issueId}&permissions=${permission}`))?.permissions[
      permission
    ]?.havePermission === true;

  return async (right: Right, { pageId, issueId, spaceId, reviewer }: About): Promise<boolean> => {
    const page = `/wiki/api/v2/pages/${pageId ?? ''}`;
    const issue = `/rest/api/3/issue/${issueId ?? ''}?fields=project`;
    const space = `/wiki/api/v2/spaces/${spaceId ?? ''}`;
    switch (right) {
      case 'view the page':
        return isThere(page);
      case 'edit the page':
        return mayIn(page, 'update', 'page');
      case 'sign off on the page':
        return reviewer === accountId && isThere(page);
      case 'view the issue':
        return isThere(issue);
      case 'edit the issue':
        return mayWithIssue(issueId ?? '', 'EDIT_ISSUES');
      case 'transition the issue':
        return mayWithIssue(issueId ?? '', 'TRANSITION_ISSUES');
      case 'view the project':
        return isThere(issue);
      case 'view the space':
        return isThere(space);
      case 'create pages in the space':
        return mayIn(space, 'create', 'page');
      case 'administer the space':
        return mayIn(space, 'administer', 'space');
      case 'administer Confluence':
        return (
          (await get<Operations>('/wiki/rest/api/user/current?expand=operations'))?.operations.some(
            ({ operation, targetType }) => operation === 'administer' && targetType === 'application',
          ) === true
        );
    }
  };
}

export interface Readable {
  /** Of pages with their comments, and the names of spaces. */
  confluence: string;
  /** Of issues. */
  jira: string;
}

/** Everything that the products show a person of these pages and issues. */
export async function readableBy(
  site: LocalSite,
  accountId: string,
  pageIds: readonly string[],
  issueIds: readonly string[],
): Promise<Readable> {
  const { product } = personOn(site, accountId);
  const textOf = async (path: string) => {
    const response = await product('GET', path);
    return response.ok ? response.text() : '';
  };
  const pagePaths = pageIds.flatMap((id) => [
    `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`,
    `/wiki/api/v2/pages/${id}/footer-comments?body-format=atlas_doc_format`,
  ]);
  const confluence = await Promise.all(['/wiki/api/v2/spaces', ...pagePaths].map(textOf));
  const jira = await Promise.all(issueIds.map((id) => textOf(`/rest/api/3/issue/${id}`)));
  return { confluence: confluence.join('\n'), jira: jira.join('\n') };
}
